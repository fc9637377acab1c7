namespace QuickStart;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCode
{
    public const int EveryFileDelivered = 0;
    public const int SomeFileNotDelivered = 1;
    public const int CannotRun = 2;
    public const int Interrupted = 130;
}
