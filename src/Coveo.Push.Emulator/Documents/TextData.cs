namespace Coveo.Push.Emulator.Documents;

/// <summary><c>data</c>: text as it is. Kept as UTF-8, the way it arrives and is indexed: as a string it would be twice as large.</summary>
internal sealed record TextData(ReadOnlyMemory<byte> Utf8) : DocumentData;
