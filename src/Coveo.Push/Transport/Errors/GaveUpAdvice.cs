using System.Globalization;

namespace Coveo.Push.Transport;

/// <summary>Says why a call that could have been repeated was not.</summary>
internal static class GaveUpAdvice
{
    private const string Retry = nameof(CoveoPushOptions) + "." + nameof(CoveoPushOptions.Retry) + ".";

    public static string? For(CallState call, PushResponse? response) => call.GaveUp switch
    {
        GaveUp.WaitTooLong =>
            $"The service asks to wait {Seconds(response?.RetryAfter)} s, longer than {Retry}{nameof(RetryOptions.MaxRetryAfter)} allows.",
        GaveUp.BudgetSpent =>
            $"It was not tried again: most calls fail, and {Retry}{nameof(RetryOptions.Budget)} is spent.",
        GaveUp.MayHaveActed =>
            "It was not tried again: the service may have acted, and must not act twice. Look before you repeat it.",
        _ => null,
    };

    private static string Seconds(TimeSpan? wait) => (wait ?? TimeSpan.Zero).TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
