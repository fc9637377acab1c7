using Microsoft.Extensions.Options;

namespace Coveo.Push.Tests.Doubles;

/// <summary>What is wrong with options that are right but for one change.</summary>
internal static class OptionFailures
{
    public static IReadOnlyList<string> Of(Action<CoveoPushOptions> change)
    {
        var options = new CoveoPushOptions { OrganizationId = RecordingService.OrganizationId, ApiKey = RecordingService.ApiKey };
        change(options);
        try
        {
            new CoveoPushClient(options).Dispose();
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return [.. invalid.Failures];
        }
    }
}
