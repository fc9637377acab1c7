using System.Net;
using Coveo.Push;

namespace QuickStart.Connection;

/// <summary>
/// The library's messages say what to change in terms of its options; here the options are environment variables, so their names are put in.
/// </summary>
internal static class FailureExplanation
{
    private static readonly (string Option, string Variable)[] Names =
    [
        (nameof(CoveoPushOptions.OrganizationId), CoveoVariables.OrganizationId),
        (nameof(CoveoPushOptions.ApiKey), CoveoVariables.ApiKey),
        (nameof(CoveoPushOptions.Region), CoveoVariables.Region),
        (nameof(CoveoPushOptions.Endpoint), CoveoVariables.Endpoint),
    ];

    /// <param name="failure">The failure.</param>
    /// <param name="settings">What was configured.</param>
    public static string Of(CoveoPushException failure, CoveoSettings settings)
    {
        var message = WithVariables(failure.Message);
        return settings.SourceId is not null && failure is { Failure: PushFailure.NotFound, StatusCode: HttpStatusCode.PreconditionFailed }
            ? $"The source that {CoveoVariables.SourceId} names does not exist: correct it, or unset it to have a source created. {message}"
            : message;
    }

    public static string WithVariables(string message)
    {
        foreach (var (option, variable) in Names)
        {
            message = message.Replace($"{nameof(CoveoPushOptions)}.{option}", variable, StringComparison.Ordinal);
        }

        return message;
    }
}
