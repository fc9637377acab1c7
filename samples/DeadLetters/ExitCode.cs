namespace DeadLetters;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCode
{
    public const int EverythingIndexed = 0;
    public const int SomethingNotIndexed = 1;
    public const int CannotRun = 2;
}
