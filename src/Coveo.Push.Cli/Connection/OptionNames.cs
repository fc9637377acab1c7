namespace Coveo.Push.Cli.Connection;

/// <summary>The library's messages say what to change in terms of its options; here these are options of a command line, so their names are put in.</summary>
internal static class OptionNames
{
    private static readonly (string Property, string Option)[] Names =
    [
        (nameof(CoveoPushOptions.OrganizationId), "the organization ID (--organization)"),
        (nameof(CoveoPushOptions.ApiKey), "the API key"),
        (nameof(CoveoPushOptions.Region), "the region (--region)"),
        (nameof(CoveoPushOptions.Environment), "the environment (--environment)"),
        (nameof(CoveoPushOptions.Endpoint), "the endpoint (--endpoint)"),
    ];

    private static readonly (string Code, string Words)[] Advice =
    [
        ($"{nameof(DocumentPermissions)}.{nameof(DocumentPermissions.Anyone)}", "let everyone see it (--public)"),
        (" (Has the source changed since? Sources.GetAsync reads it anew.)", ""),
    ];

    /// <param name="message">A message of the library.</param>
    public static string PutIn(string message)
    {
        foreach (var (property, option) in Names)
        {
            message = message.Replace($"{nameof(CoveoPushOptions)}.{property}", option, StringComparison.Ordinal);
        }

        foreach (var (code, words) in Advice)
        {
            message = message.Replace(code, words, StringComparison.Ordinal);
        }

        return message;
    }
}
