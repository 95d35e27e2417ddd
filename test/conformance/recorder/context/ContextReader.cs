using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Conformance;

/// <summary>Makes `context` from the shape of a context file; what is absent has the defaults of a policy test.</summary>
internal static class ContextReader
{
    private const string DefaultUrl = "https://gateway.example.com/";

    public static Context Read(JObject file)
    {
        var request = file["request"] as JObject ?? new JObject();
        var method = Text(request, "method") ?? "GET";
        return new Context
        {
            Request = ReadRequest(request, method),
            Response = file["response"] is JObject response ? ReadResponse(response) : null,
            Variables = ReadVariables(file["variables"] as JObject ?? new JObject()),
            LastError = file["lastError"] is JObject error ? ReadError(error) : null,
            RequestId = Text(file, "requestId") is { } id ? Guid.Parse(id) : Guid.Empty,
            Tracing = (bool?)file["tracing"] ?? false,
            Backend = file["selectedBackend"] is JObject backend ? ReadBackend(backend) : null,
            Api = ReadApi(file["api"] as JObject ?? new JObject()),
            Operation = ReadOperation(file["operation"] as JObject ?? new JObject(), method),
            Product = file["product"] is JObject product ? ReadProduct(product) : null,
            Subscription = file["subscription"] is JObject subscription ? ReadSubscription(subscription) : null,
            User = file["user"] is JObject user ? ReadUser(user) : null,
            Deployment = ReadDeployment(file["deployment"] as JObject ?? new JObject()),
            GraphQL = file["graphql"] is JObject graphql ? ReadGraphQL(graphql) : null,
            Workspace = file["workspace"] is JObject workspace ? new GroupModel(Text(workspace, "id"), Text(workspace, "name")) : null,
            Timestamp = Time(file, "now") ?? new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };
    }

    private static string Text(JObject of, string name) => of[name] switch
    {
        null => null,
        JValue { Value: null } => null,
        JValue value => value.ToString(CultureInfo.InvariantCulture),
        var token => token.ToString(Formatting.None),
    };

    private static DateTime? Time(JObject of, string name) => Text(of, name) is { } text
        ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)
        : null;

    private static Request ReadRequest(JObject request, string method)
    {
        var url = Text(request, "url") ?? DefaultUrl;
        return new Request(
            method, new UrlModel(url), new UrlModel(Text(request, "originalUrl") ?? url), Text(request, "ip") ?? "203.0.113.1", ReadHeaders(request, new Uri(url).Authority), ReadBody(request),
            (request["matchedParameters"] as JObject ?? new JObject()).Properties().ToDictionary(property => property.Name, property => (string)property.Value),
            Text(request, "certificate") is { } pem ? X509Certificate2.CreateFromPem(pem) : null);
    }

    private static Response ReadResponse(JObject response)
    {
        var status = (int?)response["status"] ?? 200;
        var reason = Text(response, "reason") ?? System.Enum.GetName((System.Net.HttpStatusCode)status) ?? "";
        return new Response(status, reason, ReadHeaders(response), ReadBody(response));
    }

    /// <summary>A request has a Host header, whether it is given or not.</summary>
    private static IReadOnlyDictionary<string, string[]> ReadHeaders(JObject message, string host)
    {
        var headers = ReadHeaders(message);
        return headers.ContainsKey("Host")
            ? headers
            : headers.Append(new KeyValuePair<string, string[]>("Host", new[] { host })).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
    }

    private static IReadOnlyDictionary<string, string[]> ReadHeaders(JObject message) => (message["headers"] as JObject ?? new JObject())
        .Properties()
        .ToDictionary(
            header => header.Name,
            header => header.Value is JArray list ? list.Select(value => (string)value).ToArray() : new[] { ((JValue)header.Value).ToString(CultureInfo.InvariantCulture) },
            StringComparer.OrdinalIgnoreCase);

    private static IMessageBody ReadBody(JObject message)
    {
        if (message["json"] is { } json) return new MessageBody(Encoding.UTF8.GetBytes(json.ToString(Formatting.None)));
        if (Text(message, "base64") is { } base64) return new MessageBody(Convert.FromBase64String(base64));
        return Text(message, "body") is { } body ? new MessageBody(Encoding.UTF8.GetBytes(body)) : null;
    }

    private static IReadOnlyDictionary<string, object> ReadVariables(JObject variables) =>
        variables.Properties().ToDictionary(variable => variable.Name, variable => ReadVariable(variable.Value));

    private static object ReadVariable(JToken value)
    {
        if (value is JObject { Count: 2 } typed && typed["type"] is JValue { Value: string type } && typed["value"] != null && ReadTyped(type, typed["value"]) is { } read)
            return read;
        return value is JValue plain
            ? plain.Value is long number && number is >= int.MinValue and <= int.MaxValue ? (int)number : plain.Value
            : value;
    }

    private static object ReadTyped(string type, JToken value)
    {
        var culture = CultureInfo.InvariantCulture;
        var text = value is JValue plain ? plain.ToString(culture) : null;
        switch (type)
        {
            case "System.Byte[]": return Convert.FromBase64String(text);
            case "System.Xml.Linq.XElement": return XElement.Parse(text);
            case "System.DateTime": return DateTime.Parse(text, culture, DateTimeStyles.RoundtripKind);
            case "System.DateTimeOffset": return DateTimeOffset.Parse(text, culture);
            case "System.TimeSpan": return TimeSpan.Parse(text, culture);
            case "System.Guid": return Guid.Parse(text);
            case "System.Uri": return new Uri(text);
            case "IResponse": return ReadResponse((JObject)value);
            case "Jwt": return text.AsJwt();
        }
        return type.StartsWith("System.") && Type.GetType(type) is { } scalar && (scalar.IsPrimitive || scalar == typeof(decimal) || scalar == typeof(string))
            ? Convert.ChangeType(text, scalar, culture)
            : null;
    }

    private static ProxyError ReadError(JObject error) => new()
    {
        Source = Text(error, "source"), Reason = Text(error, "reason"), Message = Text(error, "message"), Scope = Text(error, "scope"),
        Section = Text(error, "section"), Path = Text(error, "path"), PolicyId = Text(error, "policyId"),
    };

    private static Backend ReadBackend(JObject backend) => new()
    {
        Id = Text(backend, "id"), AzureRegion = Text(backend, "azureRegion"),
        Type = string.Equals(Text(backend, "type"), "Pool", StringComparison.OrdinalIgnoreCase) ? BackendType.Pool : BackendType.Single,
    };

    private static ApiModel ReadApi(JObject api)
    {
        var names = api["subscriptionKeyParameterNames"] as JObject ?? new JObject();
        return new ApiModel(
            Text(api, "id") ?? "test", Text(api, "name") ?? Text(api, "id") ?? "test", Text(api, "path") ?? "", Text(api, "revision") ?? "1", Text(api, "version"),
            (bool?)api["isCurrentRevision"] ?? true, new UrlModel(Text(api, "serviceUrl") ?? "https://backend.example.com"),
            api["protocols"] is JArray protocols ? protocols.Select(protocol => (string)protocol).ToArray() : new[] { "https" },
            new SubscriptionKeyParameterNames { Header = Text(names, "header") ?? "Ocp-Apim-Subscription-Key", Query = Text(names, "query") ?? "subscription-key" });
    }

    private static OperationModel ReadOperation(JObject operation, string method) => new(
        Text(operation, "id") ?? "test", Text(operation, "name") ?? Text(operation, "id") ?? "test", Text(operation, "method") ?? method, Text(operation, "urlTemplate") ?? "/*");

    private static ProductModel ReadProduct(JObject product) => new(
        Text(product, "id"), Text(product, "name") ?? Text(product, "id"), (bool?)product["approvalRequired"] ?? false, (bool?)product["subscriptionRequired"] ?? true,
        (int?)product["subscriptionsLimit"], string.Equals(Text(product, "state"), "notPublished", StringComparison.OrdinalIgnoreCase) ? ProductState.NotPublished : ProductState.Published,
        ReadGroups(product));

    private static IEnumerable<IGroup> ReadGroups(JObject of) => (of["groups"] as JArray ?? new JArray())
        .Select(group => group is JObject entry ? new GroupModel(Text(entry, "id"), Text(entry, "name")) : new GroupModel((string)group, (string)group)).ToArray();

    private static SubscriptionModel ReadSubscription(JObject subscription) => new(
        Text(subscription, "id"), Text(subscription, "name"), Text(subscription, "key"), Text(subscription, "primaryKey"), Text(subscription, "secondaryKey"),
        Time(subscription, "createdDate") ?? default, Time(subscription, "startDate"), Time(subscription, "endDate"));

    private static UserModel ReadUser(JObject user) => new(
        Text(user, "id"), Text(user, "email"), Text(user, "firstName"), Text(user, "lastName"), Text(user, "note"), Time(user, "registrationDate") ?? default, ReadGroups(user),
        (user["identities"] as JArray ?? new JArray()).Cast<JObject>().Select(identity => new IdentityModel(Text(identity, "id"), Text(identity, "provider"))).ToArray());

    private static DeploymentModel ReadDeployment(JObject deployment)
    {
        var gateway = deployment["gateway"] as JObject ?? new JObject();
        var certificates = deployment["certificates"] as JObject ?? new JObject();
        return new DeploymentModel(
            new GatewayModel(Text(gateway, "id") ?? "managed", Text(gateway, "instanceId") ?? "managed", (bool?)gateway["isManaged"] ?? true), Text(deployment, "gatewayId") ?? "managed",
            Text(deployment, "region"), Text(deployment, "serviceId"), Text(deployment, "serviceName"),
            certificates.Properties().ToDictionary(entry => entry.Name, entry => X509Certificate2.CreateFromPem((string)entry.Value)));
    }

    private static GraphQLModel ReadGraphQL(JObject graphql) => new(
        new GraphQLData(graphql["arguments"] as JObject ?? new JObject()), new GraphQLData(graphql["parent"] as JObject ?? new JObject()));
}
