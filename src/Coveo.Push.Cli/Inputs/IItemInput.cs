namespace Coveo.Push.Cli.Inputs;

/// <summary>Something that items are read from, one after the other; nothing of it is kept.</summary>
internal interface IItemInput
{
    /// <summary>Its name, for people.</summary>
    string Name { get; }

    /// <summary>How large it is; <see langword="null"/> where nobody knows.</summary>
    long? TotalBytes { get; }

    /// <summary>How much of it was read.</summary>
    long BytesRead { get; }

    /// <summary>The file that an item was made of, where each file is one.</summary>
    /// <param name="documentId">The item's ID.</param>
    string? FileOf(string documentId) => null;

    /// <summary>Whether it can be read again; standard input cannot.</summary>
    bool IsRepeatable { get; }

    /// <summary>How much memory the last entry takes, about; 0 where it is read later.</summary>
    long CurrentBytes => 0;

    /// <summary>The JSON of the last entry, where the input is of JSON; empty elsewhere.</summary>
    byte[] CurrentJson => [];

    /// <summary>Reads it from its beginning.</summary>
    /// <param name="stop">Stops the reading.</param>
    IAsyncEnumerable<InputEntry> ReadAsync(CancellationToken stop);
}
