namespace Coveo.Push.Transport;

/// <summary>Says for each failure what to change, naming the option.</summary>
internal static class FailureAdvice
{
    private const string Options = nameof(CoveoPushOptions);

    public static string? For(PushFailure failure, PushRequest request, PushResponse response, CallContext context) => failure switch
    {
        PushFailure.Authentication =>
            $"{context.Host(request)} does not know the key: check {context.TokenOption} (copied whole, not expired, not disabled), and {context.AddressOptions}, as a key of one region is unknown in another.",
        PushFailure.AccessDenied when response.Error.Code is null =>
            $"The gateway in front of the service refuses the call: check {context.AddressOptions}, the key's allowed IP addresses, and any proxy in between.",
        PushFailure.AccessDenied when request.Route == PushRoutes.CreateSource =>
            $"The key is valid but may not create sources: give {context.TokenOption} the privilege to create in the domain Sources, or create the source with another key (docs.coveo.com/en/1546).",
        PushFailure.AccessDenied =>
            $"The key is valid but lacks a privilege: give {context.TokenOption} the one that the operation needs, or use a key that has it (docs.coveo.com/en/78).",
        PushFailure.NotFound when response.Error.Code != "ORGANIZATION_NOT_FOUND" && request.Route.Template.Contains("{fieldName}") =>
            $"Check the name of the field; Fields.ListAsync lists those that there are. {NotFoundOrganization(context)}",
        PushFailure.NotFound when response.Error.Code != "ORGANIZATION_NOT_FOUND" && request.Route.Template.Contains("/mappings/") =>
            $"Check the source ID, and the ID of the mapping rule or type; Mappings.GetAsync reads those that there are. {NotFoundOrganization(context)}",
        PushFailure.NotFound when response.Error.Code != "ORGANIZATION_NOT_FOUND" && request.Route.Template.Contains("{sourceId}") =>
            $"Check the source ID; a source created a moment ago can take some seconds, the first one of an organization some minutes. {NotFoundOrganization(context)}",
        PushFailure.NotFound when response.Error.Code != "ORGANIZATION_NOT_FOUND" && request.Route.Template.Contains("{providerId}") =>
            $"Check the ID of the security identity provider, and the identity where the call names one. {NotFoundOrganization(context)}",
        PushFailure.NotFound => NotFoundOrganization(context),
        PushFailure.InvalidRequest when request.Route == PushRoutes.CreateSource =>
            "A name can be taken by another source. The license must allow this type of source with this visibility, and one more source (numberOfSourcesLimit); a secured one needs one more security identity provider (numberOfSecurityProvidersLimit), too.",
        PushFailure.OrganizationPaused =>
            "The organization was paused for inactivity: resume it in the Administration Console, then push again.",
        PushFailure.PayloadTooLarge =>
            "One item's request may have 6 MB, a file container 256 MB: shorten the metadata, or upload the body to a file container and refer to it with DocumentBody.InContainer.",
        PushFailure.QuotaExceeded =>
            "A quota of the license is used up; it does not come back within this run. See the license in the Administration Console.",
        PushFailure.UnexpectedResponse when response.IsFirewallBlock =>
            "Coveo's web application firewall blocked the request: ask Coveo Support with the request ID.",
        PushFailure.UnexpectedResponse =>
            $"A Coveo host does not answer so: something else stands at {context.Host(request)}. Check {context.AddressOptions}, and any proxy in between.",
        _ => null,
    };

    private static string NotFoundOrganization(CallContext context) =>
        $"Check that {Options}.{nameof(CoveoPushOptions.OrganizationId)} ('{context.OrganizationId}') is right and lives there: {context.AddressOptions}.";
}
