namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>Who gives the push its items.</summary>
internal enum Producer
{
    /// <summary>An <see cref="IEnumerable{T}"/>.</summary>
    Series,

    /// <summary>An <see cref="IAsyncEnumerable{T}"/>, which sometimes takes its time.</summary>
    AsyncSeries,

    /// <summary>Somebody who adds, flushes and completes.</summary>
    Fed,

    /// <summary>Somebody who adds and disposes without completing.</summary>
    Abandoned,
}
