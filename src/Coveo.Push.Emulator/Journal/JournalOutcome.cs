namespace Coveo.Push.Emulator.Journal;

/// <summary>How a call ended.</summary>
internal enum JournalOutcome
{
    /// <summary>It has no answer yet.</summary>
    Pending,

    /// <summary>It got its answer.</summary>
    Answered,

    /// <summary>A fault broke the connection, before or within the answer.</summary>
    Reset,

    /// <summary>The client hung up before it had the whole answer.</summary>
    ClientGone,
}
