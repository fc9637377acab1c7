namespace Coveo.Push.Platform;

/// <summary>Takes down what the client of security identity providers learns, for the checks of the layers below it.</summary>
internal static class KnownProviderNotes
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
}
