using Microsoft.Extensions.Options;

namespace WebApp;

/// <summary>Everything that is wrong with the configuration, asked for before anything is made of it: a host would stop at the first thing.</summary>
internal static partial class ConfigurationProblems
{
    /// <summary>Logs each as a sentence that names the key and the fix, and holds no secret.</summary>
    /// <returns>Whether there are any.</returns>
    public static bool AreThere(WebApplication app)
    {
        var problems = Of(app.Services.GetRequiredService<IStartupValidator>());
        foreach (var problem in problems)
        {
            LogProblem(app.Logger, problem);
        }

        return problems.Count > 0;
    }

    private static IReadOnlyList<string> Of(IStartupValidator validator)
    {
        try
        {
            validator.Validate();
            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return [.. wrong.Failures];
        }
        catch (AggregateException several)
        {
            return [.. several.InnerExceptions.OfType<OptionsValidationException>().SelectMany(wrong => wrong.Failures)];
        }
    }

    [LoggerMessage(1, LogLevel.Critical, "{Problem}")]
    private static partial void LogProblem(ILogger logger, string problem);
}
