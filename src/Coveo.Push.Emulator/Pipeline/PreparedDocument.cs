using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>An item on its way to the index: decoded, or with the reason why it will not get there.</summary>
/// <param name="DocumentId">The item.</param>
/// <param name="IsByReference">Whether its body came from a container of its own.</param>
/// <param name="Content">What to index; <see langword="null"/> when it was refused.</param>
/// <param name="Refusal">Why it was refused.</param>
/// <param name="Providers">
/// The security identity providers that its permissions name, each once; <see langword="null"/> among them when a permission names none.
/// </param>
internal sealed record PreparedDocument(
    string DocumentId, bool IsByReference, ItemContent? Content, StageOutcome? Refusal, IReadOnlyList<string?> Providers)
{
    /// <summary>Gets what was taken out of a container for it.</summary>
    public UploadedFile? Upload { get; init; }

    /// <summary>Gets about how many bytes of memory this takes until it is in the index.</summary>
    public long HeldBytes =>
        (sizeof(char) * ((long)DocumentId.Length + (Refusal?.Problem?.Message.Length ?? 0))) + (Content?.HeldBytes ?? 0);
}
