namespace Coveo.Push;

/// <summary>Why a load was not ended, on its way to the <see cref="StreamLoadIncompleteException"/> that its caller gets.</summary>
internal sealed class StreamLoadEndException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Whether the call that ends it may have taken effect all the same.</summary>
    public bool MayHaveTakenEffect { get; init; }
}
