using Coveo.Push.Emulator.Limits;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Organization;

/// <summary>The organization, its state and its license.</summary>
internal sealed class OrganizationEndpoints(EmulatorDatabase database, AccessCheck access, LicenseWriter license, string organizationId)
{
    private const string DisplayName = "Emulator";

    public static Task GetEntitlementsAsync(HttpContext context) => JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, LicenseWriter.WriteEntitlements);

    public static Task GetLicenseSectionAsync(HttpContext context)
    {
        var section = RouteText.Of(context, "section");
        return OrganizationLimits.Sections.Contains(section, StringComparer.OrdinalIgnoreCase)
            ? JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, LicenseWriter.WriteProperties)
            : throw ApiErrors.LicenseSectionDoesNotExist(section);
    }

    public Task GetAsync(HttpContext context)
    {
        var fields = QueryParameters.Texts(context.Request, "additionalFields");
        return JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("id", organizationId);
            json.WriteString("displayName", DisplayName);
            json.WriteString("type", "Test");
            json.WriteBoolean("readOnly", access.Organization.IsReadOnly);
            if (fields.Contains("license", StringComparer.OrdinalIgnoreCase))
            {
                json.WritePropertyName("license");
                license.Write(json);
            }

            if (fields.Contains("status", StringComparer.OrdinalIgnoreCase))
            {
                json.WritePropertyName("organizationStatusModel");
                OrganizationStatusWriter.Write(json, access.Organization);
            }

            json.WriteEndObject();
        });
    }

    public Task GetStatusAsync(HttpContext context) =>
        JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => OrganizationStatusWriter.Write(json, access.Organization));

    public Task GetLicenseAsync(HttpContext context) => JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, license.Write);

    public async Task ResumeAsync(HttpContext context)
    {
        await database.RunAsync(
            tables =>
            {
                tables.Settings.Organization = tables.Settings.Organization with { IsPaused = false };
                return tables.HasNewAccess = true;
            },
            context.RequestAborted).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status200OK;
    }
}
