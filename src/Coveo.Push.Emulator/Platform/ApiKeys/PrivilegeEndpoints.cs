using System.Text.Json;
using Coveo.Push.Emulator.Access;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.ApiKeys;

/// <summary>What the caller may do, and what keys can be given.</summary>
internal sealed class PrivilegeEndpoints(AccessCheck access, int maximumRequestBytes)
{
    public static Task ListForKeysAsync(HttpContext context) => WriteAsync(context, PrivilegeDomains.All);

    public Task ListOwnAsync(HttpContext context) => WriteAsync(context, access.Authenticate(context).Privileges);

    public async Task EvaluateAsync(HttpContext context)
    {
        var caller = access.Authenticate(context);
        var code = await ReadAsync(context).ConfigureAwait(false) is var (organizationId, privilege) && access.IsOwn(organizationId)
            ? CodeOf(caller, privilege)
            : "OPERATION_FORBIDDEN_FOR_AUTHENTICATION_BOUND_TO_DIFFERENT_ORGANIZATION";
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("approved", code == "OPERATION_GRANTED");
            json.WriteStartObject("evaluationReport");
            json.WriteStartArray("privilegeEvaluationResultCodes");
            json.WriteStringValue(code);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    private string CodeOf(Caller caller, Privilege privilege) =>
        IsSenseless(privilege) ? "OPERATION_FORBIDDEN_INVALID_PRIVILEGE_REQUEST"
        : !caller.May(privilege) ? "OPERATION_NOT_ALLOWED"
        : access.Organization.IsReadOnly && !string.Equals(privilege.Type, PrivilegeTypes.View, StringComparison.OrdinalIgnoreCase) ? "OPERATION_FORBIDDEN_FOR_ORGANIZATION_IN_READ_ONLY"
        : "OPERATION_GRANTED";

    // Of a domain that is known, another type than it has.
    private static bool IsSenseless(Privilege privilege)
    {
        var ofDomain = PrivilegeDomains.All.Where(known => string.Equals(known.Domain, privilege.Domain, StringComparison.OrdinalIgnoreCase)).ToList();
        return ofDomain.Count > 0 && !ofDomain.Exists(known => string.Equals(known.Type, privilege.Type, StringComparison.OrdinalIgnoreCase));
    }

    private static Task WriteAsync(HttpContext context, IReadOnlyList<Privilege> privileges) =>
        JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => PrivilegeWriter.Write(json, privileges));

    private async Task<(string OrganizationId, Privilege Privilege)> ReadAsync(HttpContext context)
    {
        using var body = await JsonBody.ReadAsync(context.Request, "privilegeEvaluatorModel", maximumRequestBytes).ConfigureAwait(false);
        return ModelProperties.Read(body.Bytes, JsonValueKind.Object, model => (
            ModelProperties.RequiredText(model, "organizationId"),
            PrivilegeReader.Read(ModelProperties.Value(model, "requestedPrivilege") ?? throw ApiErrors.MissingParameter("requestedPrivilege"))));
    }
}
