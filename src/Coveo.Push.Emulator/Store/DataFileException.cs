namespace Coveo.Push.Emulator.Store;

/// <summary>A file is no data file of this emulator; the message says why.</summary>
internal sealed class DataFileException(string message, Exception? innerException = null) : Exception(message, innerException);
