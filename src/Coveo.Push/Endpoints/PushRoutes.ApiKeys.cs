using System.Net;

namespace Coveo.Push;

public static partial class PushRoutes
{
    /// <summary>Creates an API key (docs.coveo.com/en/1718). A repeat would make a second one, whose value nobody knows.</summary>
    public static PushRoute CreateApiKey { get; } =
        OnPlatform(nameof(CreateApiKey), HttpMethod.Post, ApiKeys, repeatable: false, HttpStatusCode.Created, HttpStatusCode.OK);

    /// <summary>Reads the organization's API keys, without their values.</summary>
    public static PushRoute ListApiKeys { get; } =
        OnPlatform(nameof(ListApiKeys), HttpMethod.Get, ApiKeys, repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads one API key, without its value.</summary>
    public static PushRoute GetApiKey { get; } =
        OnPlatform(nameof(GetApiKey), HttpMethod.Get, ApiKeys + "/{apiKeyId}", repeatable: true, HttpStatusCode.OK);

    /// <summary>Replaces the model of an API key.</summary>
    public static PushRoute UpdateApiKey { get; } =
        OnPlatform(nameof(UpdateApiKey), HttpMethod.Put, ApiKeys + "/{apiKeyId}", repeatable: true, HttpStatusCode.NoContent, HttpStatusCode.OK);

    /// <summary>Deletes an API key.</summary>
    public static PushRoute DeleteApiKey { get; } =
        OnPlatform(nameof(DeleteApiKey), HttpMethod.Delete, ApiKeys + "/{apiKeyId}", repeatable: true, HttpStatusCode.NoContent, HttpStatusCode.OK);

    /// <summary>Enables an API key.</summary>
    public static PushRoute EnableApiKey { get; } =
        OnPlatform(nameof(EnableApiKey), HttpMethod.Put, ApiKeys + "/{apiKeyId}/activate", repeatable: true, HttpStatusCode.NoContent, HttpStatusCode.OK);

    /// <summary>Disables an API key.</summary>
    public static PushRoute DisableApiKey { get; } =
        OnPlatform(nameof(DisableApiKey), HttpMethod.Put, ApiKeys + "/{apiKeyId}/disable", repeatable: true, HttpStatusCode.NoContent, HttpStatusCode.OK);

    /// <summary>Says whether the caller has a privilege; a POST, as the privilege goes in the body.</summary>
    public static PushRoute EvaluatePrivilege { get; } =
        OnPlatform(nameof(EvaluatePrivilege), HttpMethod.Post, "/rest/privilege/evaluate", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads the privileges of the caller.</summary>
    public static PushRoute ListOwnPrivileges { get; } =
        OnPlatform(nameof(ListOwnPrivileges), HttpMethod.Get, Platform + "/privileges/me", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads the privileges that an API key can be given.</summary>
    public static PushRoute ListApiKeyPrivileges { get; } =
        OnPlatform(nameof(ListApiKeyPrivileges), HttpMethod.Get, Platform + "/privileges/apikeys", repeatable: true, HttpStatusCode.OK);
}
