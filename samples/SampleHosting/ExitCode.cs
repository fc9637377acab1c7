namespace SampleHosting;

/// <summary>What the process says when it ends.</summary>
public static class ExitCode
{
    public const int EverythingDelivered = 0;
    public const int SomethingNotDelivered = 1;
    public const int CannotRun = 2;
    public const int Interrupted = 130;
}
