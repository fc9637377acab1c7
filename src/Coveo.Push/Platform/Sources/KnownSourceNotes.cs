namespace Coveo.Push.Platform;

/// <summary>Takes down what the client of sources learns, for the checks of the layers below it.</summary>
internal static class KnownSourceNotes
{
    public static void NoteSource(this KnownSecurity known, Source? source)
    {
        if (source?.Visibility is { } visibility)
        {
            known.NoteSource(source.Id, visibility);
        }
    }
}
