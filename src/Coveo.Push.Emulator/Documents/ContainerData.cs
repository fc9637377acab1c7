namespace Coveo.Push.Emulator.Documents;

/// <summary><c>compressedBinaryDataFileId</c>: bytes in a file container.</summary>
internal sealed record ContainerData(string FileId) : DocumentData;
