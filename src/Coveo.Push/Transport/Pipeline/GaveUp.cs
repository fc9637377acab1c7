namespace Coveo.Push.Transport;

/// <summary>Why a failed call was not repeated (once more).</summary>
internal enum GaveUp
{
    /// <summary>A repeat would not help.</summary>
    NotTransient,

    /// <summary>The service may have acted, and the route must not act twice.</summary>
    MayHaveActed,

    /// <summary>All repeats are used up.</summary>
    NoRetriesLeft,

    /// <summary>Most calls fail, and the budget for repeats is spent.</summary>
    BudgetSpent,

    /// <summary>The service asks for a longer wait than the options allow.</summary>
    WaitTooLong,

    /// <summary>The time for the whole call is over.</summary>
    OutOfTime,
}
