namespace Coveo.Push.Emulator.Log;

/// <summary>How a stage ended, as the logs API spells it.</summary>
internal static class LogResult
{
    public const string Completed = "COMPLETED";
    public const string Warning = "WARNING";
    public const string Rejected = "REJECTED";
    public const string Error = "ERROR";
    public const string Skipped = "SKIPPED";

    public static readonly string[] All = [Completed, Warning, Rejected, Error, Skipped];
}
