namespace Coveo.Push.Docs.Tests.Pages;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">What follows the fence; empty for plain text.</param>
/// <param name="Code">Its text.</param>
/// <param name="Line">The line of its fence, from 1.</param>
internal sealed record CodeBlock(string Language, string Code, int Line);
