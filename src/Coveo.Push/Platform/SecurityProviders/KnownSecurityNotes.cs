namespace Coveo.Push.Platform;

/// <summary>Takes down what the clients of the platform learn, for the checks of the layers below them.</summary>
internal static class KnownSecurityNotes
{
    public static void NoteProvider(this KnownSecurity known, SecurityProvider? provider)
    {
        if (provider is not null)
        {
            known.NoteProvider(
                provider.Id,
                provider.CascadingProviders is { } cascading ? [.. cascading.Select(target => target.Id)] : null,
                provider.IsCaseSensitive);
        }
    }

    public static void NoteSource(this KnownSecurity known, Source? source)
    {
        if (source?.Visibility is { } visibility)
        {
            known.NoteSource(source.Id, visibility);
        }
    }
}
