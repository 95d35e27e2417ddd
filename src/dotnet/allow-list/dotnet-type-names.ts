/** Public types of .NET and Json.NET by namespace: names that exist, whether expressions may use them or not. Nested types follow `+`. */
export const dotnetTypeNames: Readonly<Record<string, string>> = {
  'Microsoft.CSharp.RuntimeBinder':
    'Binder CSharpArgumentInfo CSharpArgumentInfoFlags CSharpBinderFlags RuntimeBinderException ' +
    'RuntimeBinderInternalCompilerException',
  'Newtonsoft.Json':
    'ConstructorHandling DateFormatHandling DateParseHandling DateTimeZoneHandling DefaultJsonNameTable ' +
    'DefaultValueHandling FloatFormatHandling FloatParseHandling Formatting IArrayPool`1 IJsonLineInfo JsonArrayAttribute ' +
    'JsonConstructorAttribute JsonContainerAttribute JsonConvert JsonConverter JsonConverterAttribute ' +
    'JsonConverterCollection JsonConverter`1 JsonDictionaryAttribute JsonException JsonExtensionDataAttribute ' +
    'JsonIgnoreAttribute JsonNameTable JsonObjectAttribute JsonPropertyAttribute JsonReader JsonReaderException ' +
    'JsonRequiredAttribute JsonSerializationException JsonSerializer JsonSerializerSettings JsonTextReader JsonTextWriter ' +
    'JsonToken JsonValidatingReader JsonWriter JsonWriterException MemberSerialization MetadataPropertyHandling ' +
    'MissingMemberHandling NullValueHandling ObjectCreationHandling PreserveReferencesHandling ReferenceLoopHandling ' +
    'Required StringEscapeHandling TypeNameAssemblyFormatHandling TypeNameHandling WriteState',
  'Newtonsoft.Json.Linq':
    'CommentHandling DuplicatePropertyNameHandling Extensions IJEnumerable`1 JArray JConstructor JContainer JEnumerable`1 ' +
    'JObject JProperty JPropertyDescriptor JRaw JToken JTokenEqualityComparer JTokenReader JTokenType JTokenWriter JValue ' +
    'JsonLoadSettings JsonMergeSettings JsonSelectSettings LineInfoHandling MergeArrayHandling MergeNullValueHandling',
  System:
    'AccessViolationException Action Action`1 Action`10 Action`11 Action`12 Action`13 Action`14 Action`15 Action`16 ' +
    'Action`2 Action`3 Action`4 Action`5 Action`6 Action`7 Action`8 Action`9 Activator AggregateException AppContext ' +
    'AppDomain AppDomainSetup AppDomainUnloadedException ApplicationException ApplicationId ArgIterator ArgumentException ' +
    'ArgumentNullException ArgumentOutOfRangeException ArithmeticException Array ArraySegment`1 ' +
    'ArrayTypeMismatchException AssemblyLoadEventArgs AssemblyLoadEventHandler AsyncCallback Attribute AttributeTargets ' +
    'AttributeUsageAttribute BadImageFormatException Base64FormattingOptions BitConverter Boolean Buffer Byte ' +
    'CLSCompliantAttribute CannotUnloadAppDomainException Char CharEnumerator Comparison`1 Console ConsoleCancelEventArgs ' +
    'ConsoleCancelEventHandler ConsoleColor ConsoleKey ConsoleKeyInfo ConsoleModifiers ConsoleSpecialKey ' +
    'ContextBoundObject ContextMarshalException ContextStaticAttribute Convert Converter`2 CultureAwareComparer DBNull ' +
    'DataMisalignedException DateOnly DateTime DateTimeKind DateTimeOffset DayOfWeek Decimal Delegate ' +
    'Delegate+InvocationListEnumerator`1 DivideByZeroException DllNotFoundException Double DuplicateWaitObjectException ' +
    'EntryPointNotFoundException Enum Environment Environment+ProcessCpuUsage Environment+SpecialFolder ' +
    'Environment+SpecialFolderOption EnvironmentVariableTarget EventArgs EventHandler EventHandler`1 EventHandler`2 ' +
    'Exception ExecutionEngineException FieldAccessException FileStyleUriParser FlagsAttribute FormatException ' +
    'FormattableString FtpStyleUriParser Func`1 Func`10 Func`11 Func`12 Func`13 Func`14 Func`15 Func`16 Func`17 Func`2 ' +
    'Func`3 Func`4 Func`5 Func`6 Func`7 Func`8 Func`9 GC GCCollectionMode GCGenerationInfo GCKind GCMemoryInfo ' +
    'GCNotificationStatus GenericUriParser GenericUriParserOptions GopherStyleUriParser Guid Half HashCode ' +
    'HttpStyleUriParser IAsyncDisposable IAsyncResult ICloneable IComparable IComparable`1 IConvertible ICustomFormatter ' +
    'IDisposable IEquatable`1 IFormatProvider IFormattable IObservable`1 IObserver`1 IParsable`1 IProgress`1 ' +
    'IServiceProvider ISpanFormattable ISpanParsable`1 IUtf8SpanFormattable IUtf8SpanParsable`1 Index ' +
    'IndexOutOfRangeException InsufficientExecutionStackException InsufficientMemoryException Int128 Int16 Int32 Int64 ' +
    'IntPtr InvalidCastException InvalidOperationException InvalidProgramException InvalidTimeZoneException Lazy`1 Lazy`2 ' +
    'LdapStyleUriParser LoaderOptimization LoaderOptimizationAttribute LocalDataStoreSlot MTAThreadAttribute ' +
    'MarshalByRefObject Math MathF MemberAccessException MemoryExtensions MemoryExtensions+SpanSplitEnumerator`1 ' +
    'MemoryExtensions+TryWriteInterpolatedStringHandler Memory`1 MethodAccessException MidpointRounding ' +
    'MissingFieldException MissingMemberException MissingMethodException ModuleHandle MulticastDelegate ' +
    'MulticastNotSupportedException NetPipeStyleUriParser NetTcpStyleUriParser NewsStyleUriParser NonSerializedAttribute ' +
    'NotFiniteNumberException NotImplementedException NotSupportedException NullReferenceException Nullable Nullable`1 ' +
    'Object ObjectDisposedException ObsoleteAttribute OperatingSystem OperationCanceledException OrdinalComparer ' +
    'OutOfMemoryException OverflowException ParamArrayAttribute PlatformID PlatformNotSupportedException Predicate`1 ' +
    'Progress`1 Random Range RankException ReadOnlyMemory`1 ReadOnlySpan`1 ResolveEventArgs ResolveEventHandler ' +
    'RuntimeArgumentHandle RuntimeFieldHandle RuntimeMethodHandle RuntimeTypeHandle SByte STAThreadAttribute ' +
    'SequencePosition SerializableAttribute Single Span`1 StackOverflowException String StringComparer StringComparison ' +
    'StringNormalizationExtensions StringSplitOptions SystemException ThreadStaticAttribute TimeOnly TimeProvider ' +
    'TimeSpan TimeZone TimeZoneInfo TimeZoneInfo+AdjustmentRule TimeZoneInfo+TransitionTime TimeZoneNotFoundException ' +
    'TimeoutException Tuple TupleExtensions Tuple`1 Tuple`2 Tuple`3 Tuple`4 Tuple`5 Tuple`6 Tuple`7 Tuple`8 Type ' +
    'TypeAccessException TypeCode TypeInitializationException TypeLoadException TypeUnloadedException TypedReference ' +
    'UInt128 UInt16 UInt32 UInt64 UIntPtr UnauthorizedAccessException UnhandledExceptionEventArgs ' +
    'UnhandledExceptionEventHandler UnitySerializationHolder Uri UriBuilder UriComponents UriCreationOptions UriFormat ' +
    'UriFormatException UriHostNameType UriKind UriParser UriPartial UriTypeConverter ValueTuple ValueTuple`1 ' +
    'ValueTuple`2 ValueTuple`3 ValueTuple`4 ValueTuple`5 ValueTuple`6 ValueTuple`7 ValueTuple`8 ValueType Version Void ' +
    'WeakReference WeakReference`1',
  'System.Collections':
    'ArrayList BitArray CaseInsensitiveComparer CaseInsensitiveHashCodeProvider CollectionBase Comparer DictionaryBase ' +
    'DictionaryEntry Hashtable ICollection IComparer IDictionary IDictionaryEnumerator IEnumerable IEnumerator ' +
    'IEqualityComparer IHashCodeProvider IList IStructuralComparable IStructuralEquatable ListDictionaryInternal Queue ' +
    'ReadOnlyCollectionBase SortedList Stack StructuralComparisons',
  'System.Collections.Concurrent':
    'BlockingCollection`1 ConcurrentBag`1 ConcurrentDictionary`2 ConcurrentQueue`1 ConcurrentStack`1 ' +
    'EnumerablePartitionerOptions IProducerConsumerCollection`1 OrderablePartitioner`1 Partitioner Partitioner`1',
  'System.Collections.Generic':
    'ByteEqualityComparer CollectionExtensions Comparer`1 Dictionary`2 EnumEqualityComparer`1 EqualityComparer`1 ' +
    'GenericComparer`1 GenericEqualityComparer`1 HashSet`1 IAlternateEqualityComparer`2 IAsyncEnumerable`1 ' +
    'IAsyncEnumerator`1 ICollection`1 IComparer`1 IDictionary`2 IEnumerable`1 IEnumerator`1 IEqualityComparer`1 IList`1 ' +
    'IReadOnlyCollection`1 IReadOnlyDictionary`2 IReadOnlyList`1 IReadOnlySet`1 ISet`1 KeyNotFoundException KeyValuePair ' +
    'KeyValuePair`2 LinkedListNode`1 LinkedList`1 List`1 NonRandomizedStringEqualityComparer NullableComparer`1 ' +
    'NullableEqualityComparer`1 ObjectComparer`1 ObjectEqualityComparer`1 OrderedDictionary`2 PriorityQueue`2 Queue`1 ' +
    'ReferenceEqualityComparer SortedDictionary`2 SortedList`2 SortedSet`1 Stack`1 TreeSet`1',
  'System.Collections.ObjectModel':
    'Collection`1 KeyedCollection`2 ObservableCollection`1 ReadOnlyCollection ReadOnlyCollection`1 ReadOnlyDictionary`2 ' +
    'ReadOnlyObservableCollection`1 ReadOnlySet`1',
  'System.Collections.Specialized':
    'BitVector32 BitVector32+Section CollectionsUtil HybridDictionary INotifyCollectionChanged IOrderedDictionary ' +
    'ListDictionary ListDictionary+DictionaryNode NameObjectCollectionBase NameObjectCollectionBase+KeysCollection ' +
    'NameValueCollection NotifyCollectionChangedAction NotifyCollectionChangedEventArgs ' +
    'NotifyCollectionChangedEventHandler OrderedDictionary StringCollection StringDictionary StringEnumerator',
  'System.Diagnostics':
    'Activity Activity+Enumerator`1 ActivityChangedEventArgs ActivityContext ActivityCreationOptions`1 ActivityEvent ' +
    'ActivityIdFormat ActivityKind ActivityLink ActivityListener ActivitySamplingResult ActivitySource ' +
    'ActivitySourceOptions ActivitySpanId ActivityStatusCode ActivityTagsCollection ActivityTagsCollection+Enumerator ' +
    'ActivityTraceFlags ActivityTraceId BooleanSwitch ConditionalAttribute ConsoleTraceListener CorrelationManager ' +
    'DataReceivedEventArgs DataReceivedEventHandler Debug Debug+AssertInterpolatedStringHandler ' +
    'Debug+WriteIfInterpolatedStringHandler DebugProvider DebuggableAttribute DebuggableAttribute+DebuggingModes Debugger ' +
    'DebuggerBrowsableAttribute DebuggerBrowsableState DebuggerDisableUserUnhandledExceptionsAttribute ' +
    'DebuggerDisplayAttribute DebuggerHiddenAttribute DebuggerNonUserCodeAttribute DebuggerStepThroughAttribute ' +
    'DebuggerStepperBoundaryAttribute DebuggerTypeProxyAttribute DebuggerVisualizerAttribute DefaultTraceListener ' +
    'DelimitedListTraceListener DiagnosticListener DiagnosticMethodInfo DiagnosticSource DistributedContextPropagator ' +
    'DistributedContextPropagator+PropagatorGetterCallback DistributedContextPropagator+PropagatorSetterCallback ' +
    'EventTypeFilter ExceptionRecorder FileVersionInfo InitializingSwitchEventArgs InitializingTraceSourceEventArgs ' +
    'MonitoringDescriptionAttribute Process ProcessModule ProcessModuleCollection ProcessPriorityClass ProcessStartInfo ' +
    'ProcessThread ProcessThreadCollection ProcessWindowStyle SampleActivity`1 SourceFilter SourceLevels SourceSwitch ' +
    'StackFrame StackFrameExtensions StackTrace StackTraceHiddenAttribute Stopwatch Switch SwitchAttribute ' +
    'SwitchLevelAttribute TagList TagList+Enumerator TextWriterTraceListener ThreadPriorityLevel ThreadState ' +
    'ThreadWaitReason Trace TraceEventCache TraceEventType TraceFilter TraceLevel TraceListener TraceListenerCollection ' +
    'TraceOptions TraceSource TraceSwitch UnreachableException XmlWriterTraceListener',
  'System.Diagnostics.CodeAnalysis':
    'AllowNullAttribute ConstantExpectedAttribute DisallowNullAttribute DoesNotReturnAttribute DoesNotReturnIfAttribute ' +
    'DynamicDependencyAttribute DynamicallyAccessedMemberTypes DynamicallyAccessedMembersAttribute ' +
    'ExcludeFromCodeCoverageAttribute ExperimentalAttribute FeatureGuardAttribute FeatureSwitchDefinitionAttribute ' +
    'MaybeNullAttribute MaybeNullWhenAttribute MemberNotNullAttribute MemberNotNullWhenAttribute NotNullAttribute ' +
    'NotNullIfNotNullAttribute NotNullWhenAttribute RequiresAssemblyFilesAttribute RequiresDynamicCodeAttribute ' +
    'RequiresUnreferencedCodeAttribute SetsRequiredMembersAttribute StringSyntaxAttribute SuppressMessageAttribute ' +
    'UnconditionalSuppressMessageAttribute UnscopedRefAttribute',
  'System.Diagnostics.Contracts':
    'Contract ContractAbbreviatorAttribute ContractArgumentValidatorAttribute ContractClassAttribute ' +
    'ContractClassForAttribute ContractException ContractFailedEventArgs ContractFailureKind ' +
    'ContractInvariantMethodAttribute ContractOptionAttribute ContractPublicPropertyNameAttribute ' +
    'ContractReferenceAssemblyAttribute ContractRuntimeIgnoredAttribute ContractVerificationAttribute PureAttribute',
  'System.Globalization':
    'Calendar CalendarAlgorithmType CalendarWeekRule CharUnicodeInfo ChineseLunisolarCalendar CompareInfo CompareOptions ' +
    'CultureInfo CultureNotFoundException CultureTypes DateTimeFormatInfo DateTimeStyles DaylightTime DigitShapes ' +
    'EastAsianLunisolarCalendar GlobalizationExtensions GregorianCalendar GregorianCalendarTypes HebrewCalendar ' +
    'HijriCalendar ISOWeek IdnMapping JapaneseCalendar JapaneseLunisolarCalendar JulianCalendar KoreanCalendar ' +
    'KoreanLunisolarCalendar NumberFormatInfo NumberStyles PersianCalendar RegionInfo SortKey SortVersion StringInfo ' +
    'TaiwanCalendar TaiwanLunisolarCalendar TextElementEnumerator TextInfo ThaiBuddhistCalendar TimeSpanStyles ' +
    'UmAlQuraCalendar UnicodeCategory',
  'System.IO':
    'BinaryReader BinaryWriter BufferedStream Directory DirectoryInfo DirectoryNotFoundException DriveInfo ' +
    'DriveNotFoundException DriveType EndOfStreamException EnumerationOptions ErrorEventArgs ErrorEventHandler File ' +
    'FileAccess FileAttributes FileInfo FileLoadException FileMode FileNotFoundException FileOptions FileShare FileStream ' +
    'FileStreamOptions FileSystemAclExtensions FileSystemEventArgs FileSystemEventHandler FileSystemInfo ' +
    'FileSystemWatcher HandleInheritability IOException InternalBufferOverflowException InvalidDataException MatchCasing ' +
    'MatchType MemoryStream NotifyFilters Path PathTooLongException RandomAccess RenamedEventArgs RenamedEventHandler ' +
    'SearchOption SeekOrigin Stream StreamReader StreamWriter StringReader StringWriter TextReader TextWriter ' +
    'UnixFileMode UnmanagedMemoryAccessor UnmanagedMemoryStream WaitForChangedResult WatcherChangeTypes',
  'System.IO.Compression':
    'BrotliCompressionOptions BrotliDecoder BrotliEncoder BrotliStream CompressionLevel CompressionMode DeflateStream ' +
    'GZipStream ZLibCompressionOptions ZLibCompressionStrategy ZLibException ZLibStream ZipArchive ZipArchiveEntry ' +
    'ZipArchiveMode ZipFile ZipFileExtensions',
  'System.IO.Enumeration': 'FileSystemEntry FileSystemEnumerable`1 FileSystemEnumerator`1 FileSystemName',
  'System.IO.Pipes':
    'AnonymousPipeClientStream AnonymousPipeServerStream AnonymousPipeServerStreamAcl NamedPipeClientStream ' +
    'NamedPipeServerStream NamedPipeServerStreamAcl PipeAccessRights PipeAccessRule PipeAuditRule PipeDirection ' +
    'PipeOptions PipeSecurity PipeStream PipeStreamImpersonationWorker PipeTransmissionMode PipesAclExtensions',
  'System.Linq':
    'AsyncEnumerable Enumerable EnumerableExecutor EnumerableExecutor`1 EnumerableQuery EnumerableQuery`1 IGrouping`2 ' +
    'ILookup`2 IOrderedAsyncEnumerable`1 IOrderedEnumerable`1 IOrderedQueryable IOrderedQueryable`1 IQueryProvider ' +
    'IQueryable IQueryable`1 ImmutableArrayExtensions Lookup`2 OrderedParallelQuery`1 ParallelEnumerable ' +
    'ParallelExecutionMode ParallelMergeOptions ParallelQuery ParallelQuery`1 Queryable',
  'System.Net':
    'AuthenticationManager AuthenticationSchemeSelector AuthenticationSchemes Authorization BindIPEndPoint Cookie ' +
    'CookieCollection CookieContainer CookieException CookieVariant CredentialCache DecompressionMethods Dns DnsEndPoint ' +
    'DownloadDataCompletedEventArgs DownloadDataCompletedEventHandler DownloadProgressChangedEventArgs ' +
    'DownloadProgressChangedEventHandler DownloadStringCompletedEventArgs DownloadStringCompletedEventHandler EndPoint ' +
    'FileWebRequest FileWebResponse FtpStatusCode FtpWebRequest FtpWebResponse GlobalProxySelection HttpContinueDelegate ' +
    'HttpListener HttpListener+ExtendedProtectionSelector HttpListenerBasicIdentity HttpListenerContext ' +
    'HttpListenerException HttpListenerPrefixCollection HttpListenerRequest HttpListenerResponse ' +
    'HttpListenerTimeoutManager HttpRequestHeader HttpResponseHeader HttpStatusCode HttpVersion HttpWebRequest ' +
    'HttpWebResponse IAuthenticationModule ICredentialPolicy ICredentials ICredentialsByHost IPAddress IPEndPoint ' +
    'IPHostEntry IPNetwork IWebProxy IWebProxyScript IWebRequestCreate NetworkCredential OpenReadCompletedEventArgs ' +
    'OpenReadCompletedEventHandler OpenWriteCompletedEventArgs OpenWriteCompletedEventHandler PathList ' +
    'ProtocolViolationException SecurityProtocolType ServicePoint ServicePointManager SocketAddress TransportContext ' +
    'UploadDataCompletedEventArgs UploadDataCompletedEventHandler UploadFileCompletedEventArgs ' +
    'UploadFileCompletedEventHandler UploadProgressChangedEventArgs UploadProgressChangedEventHandler ' +
    'UploadStringCompletedEventArgs UploadStringCompletedEventHandler UploadValuesCompletedEventArgs ' +
    'UploadValuesCompletedEventHandler WebClient WebException WebExceptionStatus WebHeaderCollection WebProxy WebRequest ' +
    'WebRequestMethods WebRequestMethods+File WebRequestMethods+Ftp WebRequestMethods+Http WebResponse WebUtility ' +
    'WriteStreamClosedEventArgs WriteStreamClosedEventHandler',
  'System.Net.Http':
    'ByteArrayContent ClientCertificateOption DelegatingHandler FormUrlEncodedContent HeaderEncodingSelector`1 HttpClient ' +
    'HttpClientHandler HttpCompletionOption HttpContent HttpIOException HttpKeepAlivePingPolicy HttpMessageHandler ' +
    'HttpMessageInvoker HttpMethod HttpProtocolException HttpRequestError HttpRequestException HttpRequestMessage ' +
    'HttpRequestOptions HttpRequestOptionsKey`1 HttpResponseMessage HttpVersionPolicy MessageProcessingHandler ' +
    'MultipartContent MultipartFormDataContent ReadOnlyMemoryContent SocketsHttpConnectionContext SocketsHttpHandler ' +
    'SocketsHttpPlaintextStreamFilterContext StreamContent StringContent',
  'System.Net.Http.Json': 'HttpClientJsonExtensions HttpContentJsonExtensions JsonContent',
  'System.Net.Security':
    'AuthenticatedStream AuthenticationLevel CipherSuitesPolicy EncryptionPolicy LocalCertificateSelectionCallback ' +
    'NegotiateAuthentication NegotiateAuthenticationClientOptions NegotiateAuthenticationServerOptions ' +
    'NegotiateAuthenticationStatusCode NegotiateStream ProtectionLevel RemoteCertificateValidationCallback ' +
    'ServerCertificateSelectionCallback ServerOptionsSelectionCallback SslApplicationProtocol SslCertificateTrust ' +
    'SslClientAuthenticationOptions SslClientHelloInfo SslPolicyErrors SslServerAuthenticationOptions SslStream ' +
    'SslStreamCertificateContext TlsCipherSuite',
  'System.Net.Sockets':
    'AddressFamily IOControlCode IPPacketInformation IPProtectionLevel IPv6MulticastOption LingerOption MulticastOption ' +
    'NetworkStream ProtocolFamily ProtocolType SafeSocketHandle SelectMode SendPacketsElement Socket SocketAsyncEventArgs ' +
    'SocketAsyncOperation SocketError SocketException SocketFlags SocketInformation SocketInformationOptions ' +
    'SocketOptionLevel SocketOptionName SocketReceiveFromResult SocketReceiveMessageFromResult SocketShutdown ' +
    'SocketTaskExtensions SocketType TcpClient TcpListener TransmitFileOptions UdpClient UdpReceiveResult ' +
    'UnixDomainSocketEndPoint',
  'System.Security':
    'AllowPartiallyTrustedCallersAttribute IPermission ISecurityEncodable IStackWalk PartialTrustVisibilityLevel ' +
    'PermissionSet SecureString SecureStringMarshal SecurityCriticalAttribute SecurityCriticalScope SecurityElement ' +
    'SecurityException SecurityRuleSet SecurityRulesAttribute SecuritySafeCriticalAttribute SecurityTransparentAttribute ' +
    'SecurityTreatAsSafeAttribute SuppressUnmanagedCodeSecurityAttribute UnverifiableCodeAttribute VerificationException',
  'System.Security.Authentication':
    'AuthenticationException CipherAlgorithmType ExchangeAlgorithmType HashAlgorithmType InvalidCredentialException ' +
    'SslProtocols',
  'System.Security.Claims': 'Claim ClaimTypes ClaimValueTypes ClaimsIdentity ClaimsPrincipal',
  'System.Security.Cryptography':
    'Aes AesCcm AesCng AesCryptoServiceProvider AesGcm AesManaged AsnEncodedData AsnEncodedDataCollection ' +
    'AsnEncodedDataEnumerator AsymmetricAlgorithm AsymmetricKeyExchangeDeformatter AsymmetricKeyExchangeFormatter ' +
    'AsymmetricSignatureDeformatter AsymmetricSignatureFormatter AuthenticationTagMismatchException ChaCha20Poly1305 ' +
    'CipherMode CngAlgorithm CngAlgorithmGroup CngExportPolicies CngKey CngKeyBlobFormat CngKeyCreationOptions ' +
    'CngKeyCreationParameters CngKeyHandleOpenOptions CngKeyOpenOptions CngKeyUsages CngProperty CngPropertyCollection ' +
    'CngPropertyOptions CngProvider CngUIPolicy CngUIProtectionLevels CompositeMLDsa CompositeMLDsaAlgorithm ' +
    'CompositeMLDsaCng CryptoConfig CryptoStream CryptoStreamMode CryptographicException CryptographicOperations ' +
    'CryptographicUnexpectedOperationException CspKeyContainerInfo CspParameters CspProviderFlags DES ' +
    'DESCryptoServiceProvider DSA DSACng DSACryptoServiceProvider DSAOpenSsl DSAParameters DSASignatureDeformatter ' +
    'DSASignatureFormat DSASignatureFormatter DeriveBytes ECAlgorithm ECCurve ECCurve+ECCurveType ECCurve+NamedCurves ' +
    'ECDiffieHellman ECDiffieHellmanCng ECDiffieHellmanCngPublicKey ECDiffieHellmanKeyDerivationFunction ' +
    'ECDiffieHellmanOpenSsl ECDiffieHellmanPublicKey ECDsa ECDsaCng ECDsaOpenSsl ECKeyXmlFormat ECParameters ECPoint ' +
    'FromBase64Transform FromBase64TransformMode HKDF HMAC HMACMD5 HMACSHA1 HMACSHA256 HMACSHA384 HMACSHA3_256 ' +
    'HMACSHA3_384 HMACSHA3_512 HMACSHA512 HashAlgorithm HashAlgorithmName ICryptoTransform ICspAsymmetricAlgorithm ' +
    'IncrementalHash KeyNumber KeySizes KeyedHashAlgorithm Kmac128 Kmac256 KmacXof128 KmacXof256 MD5 ' +
    'MD5CryptoServiceProvider MLDsa MLDsaAlgorithm MLDsaCng MLDsaOpenSsl MLKem MLKemAlgorithm MLKemCng MLKemOpenSsl ' +
    'MaskGenerationMethod Oid OidCollection OidEnumerator OidGroup PKCS1MaskGenerationMethod PaddingMode ' +
    'PasswordDeriveBytes PbeEncryptionAlgorithm PbeParameters PemEncoding PemFields RC2 RC2CryptoServiceProvider ' +
    'RNGCryptoServiceProvider RSA RSACng RSACryptoServiceProvider RSAEncryptionPadding RSAEncryptionPaddingMode ' +
    'RSAOAEPKeyExchangeDeformatter RSAOAEPKeyExchangeFormatter RSAOpenSsl RSAPKCS1KeyExchangeDeformatter ' +
    'RSAPKCS1KeyExchangeFormatter RSAPKCS1SignatureDeformatter RSAPKCS1SignatureFormatter RSAParameters ' +
    'RSASignaturePadding RSASignaturePaddingMode RandomNumberGenerator Rfc2898DeriveBytes Rijndael RijndaelManaged SHA1 ' +
    'SHA1CryptoServiceProvider SHA1Managed SHA256 SHA256CryptoServiceProvider SHA256Managed SHA384 ' +
    'SHA384CryptoServiceProvider SHA384Managed SHA3_256 SHA3_384 SHA3_512 SHA512 SHA512CryptoServiceProvider ' +
    'SHA512Managed SP800108HmacCounterKdf SafeEvpPKeyHandle Shake128 Shake256 SignatureDescription SlhDsa SlhDsaAlgorithm ' +
    'SlhDsaCng SlhDsaOpenSsl SymmetricAlgorithm ToBase64Transform TripleDES TripleDESCng TripleDESCryptoServiceProvider',
  'System.Security.Cryptography.X509Certificates':
    'CertificateRequest CertificateRequestLoadOptions CertificateRevocationListBuilder DSACertificateExtensions ' +
    'ECDsaCertificateExtensions OpenFlags Pkcs12ExportPbeParameters Pkcs12LoadLimitExceededException Pkcs12LoaderLimits ' +
    'PublicKey RSACertificateExtensions StoreLocation StoreName SubjectAlternativeNameBuilder X500DistinguishedName ' +
    'X500DistinguishedNameBuilder X500DistinguishedNameFlags X500RelativeDistinguishedName ' +
    'X509AuthorityInformationAccessExtension X509AuthorityKeyIdentifierExtension X509BasicConstraintsExtension ' +
    'X509Certificate X509Certificate2 X509Certificate2Collection X509Certificate2Enumerator X509CertificateCollection ' +
    'X509CertificateCollection+X509CertificateEnumerator X509CertificateLoader X509Chain X509ChainElement ' +
    'X509ChainElementCollection X509ChainElementEnumerator X509ChainPolicy X509ChainStatus X509ChainStatusFlags ' +
    'X509ChainTrustMode X509ContentType X509EnhancedKeyUsageExtension X509Extension X509ExtensionCollection ' +
    'X509ExtensionEnumerator X509FindType X509IncludeOption X509KeyStorageFlags X509KeyUsageExtension X509KeyUsageFlags ' +
    'X509NameType X509RevocationFlag X509RevocationMode X509RevocationReason X509SignatureGenerator X509Store ' +
    'X509SubjectAlternativeNameExtension X509SubjectKeyIdentifierExtension X509SubjectKeyIdentifierHashAlgorithm ' +
    'X509VerificationFlags',
  'System.Security.Principal':
    'GenericIdentity GenericPrincipal IIdentity IPrincipal IdentityNotMappedException IdentityReference ' +
    'IdentityReferenceCollection NTAccount PrincipalPolicy SecurityIdentifier TokenAccessLevels TokenImpersonationLevel ' +
    'WellKnownSidType WindowsAccountType WindowsBuiltInRole WindowsIdentity WindowsPrincipal',
  'System.Text':
    'ASCIIEncoding Ascii CodePagesEncodingProvider CompositeFormat Decoder DecoderExceptionFallback ' +
    'DecoderExceptionFallbackBuffer DecoderFallback DecoderFallbackBuffer DecoderFallbackException ' +
    'DecoderReplacementFallback DecoderReplacementFallbackBuffer Encoder EncoderExceptionFallback ' +
    'EncoderExceptionFallbackBuffer EncoderFallback EncoderFallbackBuffer EncoderFallbackException ' +
    'EncoderReplacementFallback EncoderReplacementFallbackBuffer Encoding EncodingExtensions EncodingInfo ' +
    'EncodingProvider NormalizationForm Rune SpanLineEnumerator SpanRuneEnumerator StringBuilder ' +
    'StringBuilder+AppendInterpolatedStringHandler StringBuilder+ChunkEnumerator StringRuneEnumerator UTF32Encoding ' +
    'UTF7Encoding UTF8Encoding UnicodeEncoding',
  'System.Text.Encodings.Web': 'HtmlEncoder JavaScriptEncoder TextEncoder TextEncoderSettings UrlEncoder',
  'System.Text.Json':
    'JsonCommentHandling JsonDocument JsonDocumentOptions JsonElement JsonElement+ArrayEnumerator ' +
    'JsonElement+ObjectEnumerator JsonEncodedText JsonException JsonNamingPolicy JsonProperty JsonReaderOptions ' +
    'JsonReaderState JsonSerializer JsonSerializerDefaults JsonSerializerOptions JsonTokenType JsonValueKind ' +
    'JsonWriterOptions Utf8JsonReader Utf8JsonWriter',
  'System.Text.Json.Nodes': 'JsonArray JsonNode JsonNodeOptions JsonObject JsonValue',
  'System.Text.Json.Serialization':
    'IJsonOnDeserialized IJsonOnDeserializing IJsonOnSerialized IJsonOnSerializing JsonAttribute JsonConstructorAttribute ' +
    'JsonConverter JsonConverterAttribute JsonConverterFactory JsonConverter`1 JsonDerivedTypeAttribute ' +
    'JsonExtensionDataAttribute JsonIgnoreAttribute JsonIgnoreCondition JsonIncludeAttribute JsonKnownNamingPolicy ' +
    'JsonKnownReferenceHandler JsonNumberEnumConverter`1 JsonNumberHandling JsonNumberHandlingAttribute ' +
    'JsonObjectCreationHandling JsonObjectCreationHandlingAttribute JsonPolymorphicAttribute JsonPropertyNameAttribute ' +
    'JsonPropertyOrderAttribute JsonRequiredAttribute JsonSerializableAttribute JsonSerializerContext ' +
    'JsonSourceGenerationMode JsonSourceGenerationOptionsAttribute JsonStringEnumConverter JsonStringEnumConverter`1 ' +
    'JsonStringEnumMemberNameAttribute JsonUnknownDerivedTypeHandling JsonUnknownTypeHandling JsonUnmappedMemberHandling ' +
    'JsonUnmappedMemberHandlingAttribute ReferenceHandler ReferenceHandler`1 ReferenceResolver',
  'System.Text.RegularExpressions':
    'Capture CaptureCollection GeneratedRegexAttribute Group GroupCollection Match MatchCollection MatchEvaluator Regex ' +
    'Regex+ValueMatchEnumerator Regex+ValueSplitEnumerator RegexCompilationInfo RegexMatchTimeoutException RegexOptions ' +
    'RegexParseError RegexParseException RegexRunner RegexRunnerFactory ValueMatch',
  'System.Threading':
    'AbandonedMutexException ApartmentState AsyncFlowControl AsyncLocalValueChangedArgs`1 AsyncLocal`1 AutoResetEvent ' +
    'Barrier BarrierPostPhaseException CancellationToken CancellationTokenRegistration CancellationTokenSource ' +
    'CompressedStack ContextCallback CountdownEvent EventResetMode EventWaitHandle EventWaitHandleAcl ExecutionContext ' +
    'HostExecutionContext HostExecutionContextManager IOCompletionCallback IThreadPoolWorkItem ITimer Interlocked ' +
    'LazyInitializer LazyThreadSafetyMode Lock Lock+Scope LockCookie LockRecursionException LockRecursionPolicy ' +
    'ManualResetEvent ManualResetEventSlim Monitor Mutex MutexAcl NamedWaitHandleOptions NativeOverlapped Overlapped ' +
    'ParameterizedThreadStart PeriodicTimer PreAllocatedOverlapped ReaderWriterLock ReaderWriterLockSlim ' +
    'RegisteredWaitHandle Semaphore SemaphoreAcl SemaphoreFullException SemaphoreSlim SendOrPostCallback SpinLock ' +
    'SpinWait SynchronizationContext SynchronizationLockException Thread ThreadAbortException ThreadExceptionEventArgs ' +
    'ThreadExceptionEventHandler ThreadInterruptedException ThreadLocal`1 ThreadPool ThreadPoolBoundHandle ThreadPriority ' +
    'ThreadStart ThreadStartException ThreadState ThreadStateException ThreadingAclExtensions Timeout Timer TimerCallback ' +
    'Volatile WaitCallback WaitHandle WaitHandleCannotBeOpenedException WaitHandleExtensions WaitOrTimerCallback',
  'System.Threading.Tasks':
    'ConcurrentExclusiveSchedulerPair ConfigureAwaitOptions Parallel ParallelLoopResult ParallelLoopState ParallelOptions ' +
    'Task TaskAsyncEnumerableExtensions TaskCanceledException TaskCompletionSource TaskCompletionSource`1 ' +
    'TaskContinuationOptions TaskCreationOptions TaskExtensions TaskFactory TaskFactory`1 TaskScheduler ' +
    'TaskSchedulerException TaskStatus TaskToAsyncResult Task`1 UnobservedTaskExceptionEventArgs ValueTask ValueTask`1',
  'System.Threading.Tasks.Sources':
    'IValueTaskSource IValueTaskSource`1 ManualResetValueTaskSourceCore`1 ValueTaskSourceOnCompletedFlags ' +
    'ValueTaskSourceStatus',
  'System.Timers': 'ElapsedEventArgs ElapsedEventHandler Timer TimersDescriptionAttribute',
  'System.Xml':
    'ConformanceLevel DtdProcessing EntityHandling Formatting IApplicationResourceStreamResolver ' +
    'IFragmentCapableXmlDictionaryWriter IHasXmlNode IStreamProvider IXmlBinaryReaderInitializer ' +
    'IXmlBinaryWriterInitializer IXmlDictionary IXmlLineInfo IXmlNamespaceResolver IXmlTextReaderInitializer ' +
    'IXmlTextWriterInitializer NameTable NamespaceHandling NewLineHandling OnXmlDictionaryReaderClose ReadState UniqueId ' +
    'ValidationType WhitespaceHandling WriteState XmlAttribute XmlAttributeCollection XmlBinaryReaderSession ' +
    'XmlBinaryWriterSession XmlCDataSection XmlCharacterData XmlComment XmlConvert XmlDataDocument ' +
    'XmlDateTimeSerializationMode XmlDeclaration XmlDictionary XmlDictionaryReader XmlDictionaryReaderQuotaTypes ' +
    'XmlDictionaryReaderQuotas XmlDictionaryString XmlDictionaryWriter XmlDocument XmlDocumentFragment XmlDocumentType ' +
    'XmlElement XmlEntity XmlEntityReference XmlException XmlImplementation XmlLinkedNode XmlNameTable XmlNamedNodeMap ' +
    'XmlNamespaceManager XmlNamespaceScope XmlNode XmlNodeChangedAction XmlNodeChangedEventArgs ' +
    'XmlNodeChangedEventHandler XmlNodeList XmlNodeOrder XmlNodeReader XmlNodeType XmlNotation XmlOutputMethod ' +
    'XmlParserContext XmlProcessingInstruction XmlQualifiedName XmlReader XmlReaderSettings XmlResolver XmlSecureResolver ' +
    'XmlSignificantWhitespace XmlSpace XmlText XmlTextReader XmlTextWriter XmlTokenizedType XmlUrlResolver ' +
    'XmlValidatingReader XmlWhitespace XmlWriter XmlWriterSettings',
  'System.Xml.Linq':
    'Extensions LoadOptions ReaderOptions SaveOptions XAttribute XCData XComment XContainer XDeclaration XDocument ' +
    'XDocumentType XElement XName XNamespace XNode XNodeDocumentOrderComparer XNodeEqualityComparer XObject XObjectChange ' +
    'XObjectChangeEventArgs XProcessingInstruction XStreamingElement XText',
  'System.Xml.XPath':
    'Extensions IXPathNavigable XDocumentExtensions XPathDocument XPathException XPathExpression XPathItem ' +
    'XPathNamespaceScope XPathNavigator XPathNodeIterator XPathNodeType XPathResultType XmlCaseOrder XmlDataType ' +
    'XmlSortOrder',
  'System.Xml.Xsl':
    'IXsltContextFunction IXsltContextVariable XslCompiledTransform XslTransform XsltArgumentList XsltCompileException ' +
    'XsltContext XsltException XsltMessageEncounteredEventArgs XsltMessageEncounteredEventHandler XsltSettings',
}
