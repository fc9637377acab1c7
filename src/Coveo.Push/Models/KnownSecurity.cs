using Coveo.Push.Platform;

namespace Coveo.Push;

/// <summary>
/// What a client has learnt, in passing, of sources and security identity providers: enough to refuse what the service would take and drop
/// later without a word. Nothing is asked for on its account, and what is not known here is not checked.
/// </summary>
internal sealed class KnownSecurity
{
    private const int EntriesEach = 4096;

    private readonly RecentFacts<SourceVisibility> _visibilities = new(EntriesEach);
    private readonly RecentFacts<IReadOnlyCollection<string>> _cascades = new(EntriesEach);
    private readonly RecentFacts<bool> _caseSensitivities = new(EntriesEach);

    public void NoteSource(string sourceId, SourceVisibility visibility) => _visibilities.Note(sourceId, visibility);

    public void ForgetSource(string sourceId) => _visibilities.Forget(sourceId);

    /// <summary>Who may see the items of a source, or <see langword="null"/> where it is not known.</summary>
    public SourceVisibility? VisibilityOf(string sourceId) => _visibilities.Find(sourceId, out var visibility) ? visibility : null;

    /// <summary>Takes down what an answer says of a provider; what it leaves out stays as it was known.</summary>
    /// <param name="providerId">The provider's ID.</param>
    /// <param name="cascades">The IDs of the providers that it cascades to; <see langword="null"/> where the answer does not say.</param>
    /// <param name="isCaseSensitive">Whether names that differ in case are different; <see langword="null"/> where the answer does not say.</param>
    public void NoteProvider(string providerId, IReadOnlyCollection<string>? cascades, bool? isCaseSensitive)
    {
        if (cascades is not null)
        {
            _cascades.Note(providerId, cascades);
        }

        if (isCaseSensitive is { } known)
        {
            _caseSensitivities.Note(providerId, known);
        }
    }

    public void ForgetProvider(string providerId)
    {
        _cascades.Forget(providerId);
        _caseSensitivities.Forget(providerId);
    }

    /// <summary>The IDs of the providers that aliases of this one may lead to, or <see langword="null"/> where they are not known.</summary>
    public IReadOnlyCollection<string>? CascadesOf(string providerId) => _cascades.Find(providerId, out var cascades) ? cascades : null;

    /// <summary>Whether names of the provider's identities are known to be the same whatever their case.</summary>
    public bool IsCaseInsensitive(string providerId) => _caseSensitivities.Find(providerId, out var isCaseSensitive) && !isCaseSensitive;
}
