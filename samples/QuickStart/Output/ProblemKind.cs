namespace QuickStart.Output;

internal enum ProblemKind
{
    /// <summary>The file was delivered, and something is worth knowing.</summary>
    Note,

    /// <summary>It is not a file, so it was not pushed.</summary>
    Skipped,

    /// <summary>The file was not delivered.</summary>
    Failed,
}
