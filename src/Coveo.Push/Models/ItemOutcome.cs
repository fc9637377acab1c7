using System.Text;

namespace Coveo.Push;

/// <summary>What became of one item, or of one security identity, of a push, and why.</summary>
public sealed class ItemOutcome
{
    /// <summary>The place of the item in the push, counted from 0.</summary>
    public required long Position { get; init; }

    /// <summary>The item's <c>documentId</c>, or the name of the identity.</summary>
    public required string Id { get; init; }

    /// <summary>What was to be done with the item.</summary>
    public required PushOperationKind Kind { get; init; }

    /// <summary>What became of it.</summary>
    public required ItemResult Result { get; init; }

    /// <summary>Why, in a sentence for people; empty for an accepted item.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What went wrong, where something did: for a failed or rejected item always, for one that was not sent where a failure has halted the push.</summary>
    public Exception? Exception { get; init; }

    /// <summary>
    /// Whether a failed item may have reached the service all the same: the batch was handed over, and the answer was lost. Pushing it
    /// again does no harm.
    /// </summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>
    /// The item in UTF-8 as a batch holds it, <c>{"documentId":…}</c> or <c>{"identity":…}</c>, to be kept and pushed again; empty where it could not be written, or
    /// its body not be read or uploaded. A body that was yet to be read when the push ended is not in it. Only valid until the callback
    /// returns: what should live longer must be copied, as <see cref="JsonText"/> does.
    /// </summary>
    public ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>Makes a text of <see cref="Json"/>.</summary>
    /// <returns>The item as JSON, or an empty text.</returns>
    public string JsonText() => Encoding.UTF8.GetString(Json.ToArray());

    /// <summary>What became of which item, and why.</summary>
    public override string ToString() => $"{Kind} '{MessageText.Show(Id)}': {Result}{(Reason.Length == 0 ? "" : $": {Reason}")}";
}
