using Coveo.Push.Cli.Connection;
using Microsoft.Extensions.Options;

namespace Coveo.Push.Cli.CommandLine;

/// <summary>The exit code and the line that a failure ends with.</summary>
internal static class FailureExit
{
    /// <summary>The exit code; <see langword="null"/> for a failure that nobody expects, which shows where it comes from.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="stop">Whether the run was stopped.</param>
    public static int? CodeOf(Exception failure, CancellationToken stop) => failure switch
    {
        OperationCanceledException when stop.IsCancellationRequested => ExitCode.Interrupted,
        UsageException or OptionsValidationException or ArgumentException => ExitCode.Usage,
        CoveoPushIncompleteException or CrawlIncompleteException => failure.InnerException is { } cause ? CodeOf(cause, stop) : ExitCode.SomeNotDelivered,
        CoveoPushException refused => CodeOf(refused),
        IOException or UnauthorizedAccessException => ExitCode.Usage,
        _ => null,
    };

    /// <summary>The line.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="code">Its exit code.</param>
    public static string TextOf(Exception failure, int code) =>
        code == ExitCode.Interrupted ? "Interrupted. What was delivered until then stays delivered."
        : failure is OptionsValidationException invalid ? OptionNames.PutIn(string.Join(" ", invalid.Failures))
        : failure is ArgumentException wrong ? WithoutParameter(wrong)
        : OptionNames.PutIn(failure.Message);

    private static int CodeOf(CoveoPushException refused) => refused switch
    {
        CoveoAuthenticationException => ExitCode.Authentication,
        CoveoInvalidDocumentException or CoveoInvalidIdentityException => ExitCode.SomeNotDelivered,
        _ => ExitCode.Service,
    };

    // The framework adds the name of a parameter, which means nothing to somebody at a terminal.
    private static string WithoutParameter(ArgumentException wrong)
    {
        var suffix = $" (Parameter '{wrong.ParamName}')";
        return wrong.Message.EndsWith(suffix, StringComparison.Ordinal) ? wrong.Message[..^suffix.Length] : wrong.Message;
    }
}
