namespace Coveo.Push.Emulator.Documents;

/// <summary><c>data</c>: text as it is.</summary>
internal sealed record TextData(string Text) : DocumentData;
