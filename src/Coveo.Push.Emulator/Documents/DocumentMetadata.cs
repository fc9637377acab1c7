namespace Coveo.Push.Emulator.Documents;

/// <param name="Title">The <c>title</c> key, if it is text.</param>
/// <param name="Json">All keys as one JSON object.</param>
/// <param name="Text">The values as words to search in.</param>
internal sealed record DocumentMetadata(string? Title, string Json, string Text);
