namespace Coveo.Push.Emulator.Journal;

/// <summary>A body as it can be shown.</summary>
/// <param name="Text">The text, without secrets; <see langword="null"/> when there is none, or it is not text.</param>
/// <param name="Note">What the text does not say: that it was cut, is binary or was not read.</param>
internal sealed record JournalBody(string? Text, string? Note);
