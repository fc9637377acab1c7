using Coveo.Push;

namespace QuickStart.Bodies;

/// <param name="Body">What is sent, or nothing for an empty file.</param>
/// <param name="Form">In which form.</param>
/// <param name="IsInContainer">Whether it was uploaded to a file container of its own.</param>
/// <param name="FileExtension">What picks the converter: the extension of the bytes once they are expanded.</param>
/// <param name="TextStart">The first text of the file, where it is text.</param>
internal sealed record FileBody(DocumentBody? Body, BodyForm Form, bool IsInContainer, string? FileExtension, string? TextStart);
