using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Conformance;

internal sealed class Context : IProxyRequestContext
{
    public IContextApi Api { get; set; }
    public Backend Backend { get; set; }
    public IDeployment Deployment { get; set; }
    public TimeSpan Elapsed { get; set; }
    public IGraphQL GraphQL { get; set; }
    public ProxyError LastError { get; set; }
    public IOperation Operation { get; set; }
    public IProduct Product { get; set; }
    public IRequest Request { get; set; }
    public Guid RequestId { get; set; }
    public IResponse Response { get; set; }
    public ISubscription Subscription { get; set; }
    public DateTime Timestamp { get; set; }
    public bool Tracing { get; set; }
    public IUser User { get; set; }
    public IReadOnlyDictionary<string, object> Variables { get; set; }
    public IWorkspace Workspace { get; set; }

    public void Trace(string message) { }

    public void Trace(string source, object data) { }
}

internal sealed record ApiModel(
    string Id, string Name, string Path, string Revision, string Version, bool IsCurrentRevision, IUrl ServiceUrl,
    IEnumerable<string> Protocols, SubscriptionKeyParameterNames SubscriptionKeyParameterNames) : IContextApi
{
    public int StorageId => 0;
}

internal sealed record OperationModel(string Id, string Name, string Method, string UrlTemplate) : IOperation;

internal sealed record GroupModel(string Id, string Name) : IGroup, IWorkspace;

internal sealed record IdentityModel(string Id, string Provider) : IUserIdentity;

internal sealed record ProductModel(
    string Id, string Name, bool ApprovalRequired, bool SubscriptionRequired, int? SubscriptionsLimit, ProductState State,
    IEnumerable<IGroup> Groups) : IProduct
{
    public int? SubscriptionLimit => SubscriptionsLimit;

    public IEnumerable<IApi> Apis => Array.Empty<IApi>();
}

internal sealed record SubscriptionModel(
    string Id, string Name, string Key, string PrimaryKey, string SecondaryKey, DateTime CreatedDate, DateTime? StartDate,
    DateTime? EndDate) : ISubscription
{
    public DateTime CreatedTime => CreatedDate;
}

internal sealed record UserModel(
    string Id, string Email, string FirstName, string LastName, string Note, DateTime RegistrationDate, IEnumerable<IGroup> Groups,
    IEnumerable<IUserIdentity> Identities) : IUser;

internal sealed record GatewayModel(string Id, string InstanceId, bool IsManaged) : IGateway;

internal sealed record DeploymentModel(
    IGateway Gateway, string GatewayId, string Region, string ServiceId, string ServiceName,
    IReadOnlyDictionary<string, X509Certificate2> Certificates) : IDeployment
{
    public ISustainabilityInfo SustainabilityInfo => new SustainabilityModel(CarbonIntensityCategory.Medium);

    public string Sku => "Developer";

    public int Units => 1;

    public IReadOnlyCollection<IUrl> BaseUrls => Array.Empty<IUrl>();
}

internal sealed record SustainabilityModel(CarbonIntensityCategory CurrentCarbonIntensity) : ISustainabilityInfo;

internal sealed record GraphQLModel(IGraphQLDataObject Arguments, IGraphQLDataObject Parent) : IGraphQL
{
    public IGraphQLDataObject GraphQLArguments => Arguments;
}

internal sealed record GraphQLData(JObject Value) : IGraphQLDataObject
{
    public JToken this[string name] => Value[name];
}

internal sealed record Request(
    string Method, IUrl Url, IUrl OriginalUrl, string IpAddress, IReadOnlyDictionary<string, string[]> Headers, IMessageBody Body,
    IReadOnlyDictionary<string, string> MatchedParameters, X509Certificate2 Certificate) : IRequest
{
    public bool HasBody => Body != null;

    public string OriginalMethod => Method;

    public IPrivateEndpointConnection PrivateEndpointConnection => null;
}

internal sealed record Response(int StatusCode, string StatusReason, IReadOnlyDictionary<string, string[]> Headers, IMessageBody Body) : IResponse;

/// <summary>A body that is gone once it was read without preserveContent.</summary>
internal sealed class MessageBody : IMessageBody
{
    private byte[] content;

    public MessageBody(byte[] content) => this.content = content;

    public T As<T>(bool preserveContent = false) where T : class
    {
        var bytes = Take(preserveContent);
        if (typeof(T) == typeof(byte[])) return (T)(object)bytes;
        var text = Decode(bytes);
        if (typeof(T) == typeof(string)) return (T)(object)text;
        if (typeof(T) == typeof(JToken)) return (T)(object)JToken.Parse(text);
        if (typeof(T) == typeof(JObject)) return (T)(object)JObject.Parse(text);
        if (typeof(T) == typeof(JArray)) return (T)(object)JArray.Parse(text);
        if (typeof(T) == typeof(XDocument)) return (T)(object)XDocument.Parse(text);
        if (typeof(T) == typeof(XElement) || typeof(T) == typeof(XNode)) return (T)(object)XElement.Parse(text);
        throw new NotSupportedException($"A body can't be read as {typeof(T)}.");
    }

    public IDictionary<string, IList<string>> AsFormUrlEncodedContent(bool preserveContent = false)
    {
        var form = new Dictionary<string, IList<string>>();
        foreach (var pair in Decode(Take(preserveContent)).Split('&').Where(pair => pair.Length > 0))
        {
            var sign = pair.IndexOf('=');
            var name = WebUtility.UrlDecode(sign < 0 ? pair : pair.Substring(0, sign));
            if (!form.TryGetValue(name, out var values)) form[name] = values = new List<string>();
            values.Add(sign < 0 ? "" : WebUtility.UrlDecode(pair.Substring(sign + 1)));
        }
        return form;
    }

    public JArray AsJArray(bool preserveContent = false, JsonSerializerSettings settings = null) => Read<JArray>(preserveContent, settings);

    public JObject AsJObject(bool preserveContent = false, JsonSerializerSettings settings = null) => Read<JObject>(preserveContent, settings);

    public JToken AsJToken(bool preserveContent = false, JsonSerializerSettings settings = null) => Read<JToken>(preserveContent, settings);

    private T Read<T>(bool preserveContent, JsonSerializerSettings settings) where T : JToken =>
        settings == null ? As<T>(preserveContent) : JsonConvert.DeserializeObject<T>(Decode(Take(preserveContent)), settings);

    private byte[] Take(bool preserve)
    {
        var bytes = content;
        if (!preserve) content = Array.Empty<byte>();
        return bytes;
    }

    private static string Decode(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return text.StartsWith('\ufeff') ? text.Substring(1) : text;
    }
}

internal sealed class UrlModel : IUrl
{
    private readonly Uri uri;

    public UrlModel(string url)
    {
        uri = new Uri(url);
        var query = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in uri.Query.TrimStart('?').Split('&').Where(pair => pair.Length > 0))
        {
            var sign = pair.IndexOf('=');
            var name = WebUtility.UrlDecode(sign < 0 ? pair : pair.Substring(0, sign));
            if (!query.TryGetValue(name, out var values)) query[name] = values = new List<string>();
            values.Add(sign < 0 ? "" : WebUtility.UrlDecode(pair.Substring(sign + 1)));
        }
        Query = query.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    public string Host => uri.Host;

    public string Path => uri.AbsolutePath;

    public int Port => uri.Port;

    public IReadOnlyDictionary<string, string[]> Query { get; }

    public string QueryString => uri.Query;

    public string Scheme => uri.Scheme;

    public object Clone() => new UrlModel(uri.OriginalString);

    public override string ToString() => uri.AbsoluteUri;

    public Uri ToUri() => uri;
}
