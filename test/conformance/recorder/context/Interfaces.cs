// The types of `context` as expressions see them. They stand in the global namespace: the gateway imports theirs,
// and extension methods found there come before those of the imported namespaces, which .NET 10 has of the same name.
using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

public interface IProxyRequestContext
{
    IContextApi Api { get; }
    Backend Backend { get; }
    IDeployment Deployment { get; }
    TimeSpan Elapsed { get; }
    IGraphQL GraphQL { get; }
    ProxyError LastError { get; }
    IOperation Operation { get; }
    IProduct Product { get; }
    IRequest Request { get; }
    Guid RequestId { get; }
    IResponse Response { get; }
    ISubscription Subscription { get; }
    DateTime Timestamp { get; }
    bool Tracing { get; }
    IUser User { get; }
    IReadOnlyDictionary<string, object> Variables { get; }
    IWorkspace Workspace { get; }
    void Trace(string message);
    void Trace(string source, object data);
}

public interface IApi
{
    string Id { get; }
    string Name { get; }
    string Path { get; }
    IEnumerable<string> Protocols { get; }
    IUrl ServiceUrl { get; }
    int StorageId { get; }
    SubscriptionKeyParameterNames SubscriptionKeyParameterNames { get; }
}

public interface IContextApi : IApi
{
    bool IsCurrentRevision { get; }
    string Revision { get; }
    string Version { get; }
}

public struct SubscriptionKeyParameterNames
{
    public string Header { get; internal set; }
    public string Query { get; internal set; }
}

public enum BackendType
{
    Single,
    Pool,
}

public sealed class Backend
{
    internal Backend() { }
    public string Id { get; internal set; }
    public BackendType Type { get; internal set; }
    public string AzureRegion { get; internal set; }
}

public interface IDeployment
{
    IReadOnlyDictionary<string, X509Certificate2> Certificates { get; }
    IGateway Gateway { get; }
    string GatewayId { get; }
    string Region { get; }
    string ServiceId { get; }
    string ServiceName { get; }
    ISustainabilityInfo SustainabilityInfo { get; }
    string Sku { get; }
    int Units { get; }
    IReadOnlyCollection<IUrl> BaseUrls { get; }
}

public interface ISustainabilityInfo
{
    CarbonIntensityCategory CurrentCarbonIntensity { get; }
}

public enum CarbonIntensityCategory
{
    VeryLow,
    Low,
    Medium,
    High,
    VeryHigh,
}

public interface IGateway
{
    string Id { get; }
    string InstanceId { get; }
    bool IsManaged { get; }
}

public interface IGraphQL
{
    IGraphQLDataObject Arguments { get; }
    IGraphQLDataObject GraphQLArguments { get; }
    IGraphQLDataObject Parent { get; }
}

public interface IGraphQLDataObject
{
    JToken this[string name] { get; }
}

public interface IOperation
{
    string Id { get; }
    string Method { get; }
    string Name { get; }
    string UrlTemplate { get; }
}

public enum ProductState
{
    NotPublished = 0,
    Published = 1,
}

public interface IProduct
{
    IEnumerable<IApi> Apis { get; }
    bool ApprovalRequired { get; }
    IEnumerable<IGroup> Groups { get; }
    string Id { get; }
    string Name { get; }
    ProductState State { get; }
    int? SubscriptionsLimit { get; }
    int? SubscriptionLimit { get; }
    bool SubscriptionRequired { get; }
}

public interface IGroup
{
    string Id { get; }
    string Name { get; }
}

public interface IWorkspace
{
    string Id { get; }
    string Name { get; }
}

public interface IMessage
{
    IMessageBody Body { get; }
    IReadOnlyDictionary<string, string[]> Headers { get; }
}

public interface IRequest : IMessage
{
    X509Certificate2 Certificate { get; }
    bool HasBody { get; }
    string IpAddress { get; }
    IReadOnlyDictionary<string, string> MatchedParameters { get; }
    string Method { get; }
    string OriginalMethod { get; }
    IUrl OriginalUrl { get; }
    IPrivateEndpointConnection PrivateEndpointConnection { get; }
    IUrl Url { get; }
}

public interface IPrivateEndpointConnection
{
    string GroupId { get; }
    string MemberName { get; }
    string Name { get; }
}

public interface IResponse : IMessage
{
    int StatusCode { get; }
    string StatusReason { get; }
}

public interface IMessageBody
{
    T As<T>(bool preserveContent = false) where T : class;
    IDictionary<string, IList<string>> AsFormUrlEncodedContent(bool preserveContent = false);
    JArray AsJArray(bool preserveContent = false, JsonSerializerSettings settings = null);
    JObject AsJObject(bool preserveContent = false, JsonSerializerSettings settings = null);
    JToken AsJToken(bool preserveContent = false, JsonSerializerSettings settings = null);
}

public interface ISubscription
{
    DateTime CreatedDate { get; }
    DateTime CreatedTime { get; }
    DateTime? EndDate { get; }
    string Id { get; }
    string Key { get; }
    string Name { get; }
    string PrimaryKey { get; }
    string SecondaryKey { get; }
    DateTime? StartDate { get; }
}

public interface IUrl : ICloneable
{
    string Host { get; }
    string Path { get; }
    int Port { get; }
    IReadOnlyDictionary<string, string[]> Query { get; }
    string QueryString { get; }
    string Scheme { get; }
    string ToString();
    Uri ToUri();
}

public interface IUser
{
    string Email { get; }
    string FirstName { get; }
    IEnumerable<IGroup> Groups { get; }
    string Id { get; }
    IEnumerable<IUserIdentity> Identities { get; }
    string LastName { get; }
    string Note { get; }
    DateTime RegistrationDate { get; }
}

public interface IUserIdentity
{
    string Id { get; }
    string Provider { get; }
}

public sealed class ProxyError
{
    internal ProxyError() { }
    public int Elapsed { get; internal set; }
    public int HttpErrorCode { get; internal set; }
    public string Message { get; internal set; }
    public string Path { get; internal set; }
    public string PolicyId { get; internal set; }
    public string Reason { get; internal set; }
    public string Scope { get; internal set; }
    public string Section { get; internal set; }
    public string Source { get; internal set; }
    public int TransportErrorCode { get; internal set; }
}

public sealed class Authorization
{
    internal Authorization() { }
    public string AccessToken { get; internal set; }
    public IReadOnlyDictionary<string, object> Claims { get; internal set; }
}

public sealed class BasicAuthCredentials
{
    internal BasicAuthCredentials() { }
    public string Password { get; internal set; }
    public string UserId { get; internal set; }
}

public sealed class Jwt
{
    internal Jwt() { }
    public string Algorithm { get; internal set; }
    public IEnumerable<string> Audiences { get; internal set; }
    public IReadOnlyDictionary<string, string[]> Claims { get; internal set; }
    public DateTime? ExpirationTime { get; internal set; }
    public string Id { get; internal set; }
    public DateTime? IssuedAt { get; internal set; }
    public string Issuer { get; internal set; }
    public DateTime? NotBefore { get; internal set; }
    public string Subject { get; internal set; }
    public string Type { get; internal set; }
}

/// <summary>What `Variables.GetValueOrDefault` throws where the variable has another type.</summary>
public sealed class UserVariableCastException : Exception
{
    internal UserVariableCastException(string name, Type expected, Type actual)
        : base($"Unable to convert context variable `{name}` of type `{actual.FullName}` to the type of `{expected.FullName}`.")
    {
    }
}
