namespace Coveo.Push.Platform;

/// <summary>What the privileges of a key have against a crawl, in the words of the Administration Console.</summary>
internal static class PrivilegeFindings
{
    public static AccessFinding Missing(PrivilegeCheck check) => new(
        AccessSeverity.Problem,
        check.ResultCodes.Contains("OPERATION_FORBIDDEN_FOR_ORGANIZATION_IN_READ_ONLY", StringComparer.Ordinal) ? $"{check.Privilege} does not count while the organization is read-only."
        : check.ResultCodes.Contains("OPERATION_FORBIDDEN_FROM_REQUEST_LOCATION", StringComparer.Ordinal) ? $"{check.Privilege} does not count here: the key may not be used from this address."
        : $"The key lacks {check.Privilege}. Grant it under Organization > API keys, or use a key that has it.");

    public static AccessFinding Unknown(string what, CoveoPushException failure) => new(
        AccessSeverity.Unknown,
        $"{what} could not be checked: the key may not ask ({(int?)failure.StatusCode} {failure.ErrorCode}).");

    public static AccessFinding LogsRefused(CoveoPushException failure) => new(
        AccessSeverity.Problem,
        $"The key may not read logs ({(int?)failure.StatusCode} {failure.ErrorCode}). The service does not document what that asks for; start with {Privilege.ViewSources} and {Privilege.ViewOrganization}.");
}
