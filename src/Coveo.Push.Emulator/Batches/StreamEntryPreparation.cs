using System.Globalization;
using Coveo.Push.Emulator.Documents;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Sources;

namespace Coveo.Push.Emulator.Batches;

/// <summary>Turns one element of a file of the Stream API into the operation it asks for; what is wrong with it only shows in the log.</summary>
internal sealed class StreamEntryPreparation(BatchEntryPreparation items, int maximumItemBytes)
{
    /// <summary>An update that was read takes about as much memory as its JSON, and its document again.</summary>
    private const int HeldBytesPerByte = 3;

    /// <param name="source">The source.</param>
    /// <param name="kind">The file.</param>
    /// <param name="entry">The element.</param>
    public PreparedOperation<IItemOperations> Prepare(Source source, StreamFileKind kind, BatchEntry entry)
    {
        if (entry.Json.Length > maximumItemBytes)
        {
            var message = string.Create(
                CultureInfo.InvariantCulture, $"The element has {entry.Json.Length} bytes; at most {maximumItemBytes} are possible.");
            return BatchEntryRefusal.Of(entry, LogTask.StreamingExtension, new LogProblem(LogCode.DocumentTooLarge, message));
        }

        if (entry.Section != BatchSection.AddOrUpdate && kind != StreamFileKind.Update)
        {
            var message = kind == StreamFileKind.Merge ? "A merge takes 'addOrUpdate' only." : "What is streamed is 'addOrUpdate' only.";
            return BatchEntryRefusal.Of(entry, LogTask.StreamingExtension, new LogProblem(LogCode.UnexpectedOperation, message));
        }

        return entry.Section == BatchSection.PartialUpdate ? Update(entry) : items.Prepare(source, entry, isMerge: kind == StreamFileKind.Merge);
    }

    private static PreparedOperation<IItemOperations> Update(BatchEntry entry)
    {
        try
        {
            var update = PartialUpdateReader.Read(entry.Json);
            return new PreparedOperation<IItemOperations>(operations => operations.Update(update), HeldBytesPerByte * (long)entry.Json.Length);
        }
        catch (PartialUpdateException exception)
        {
            return BatchEntryRefusal.Of(entry, LogTask.StreamingExtension, new LogProblem(LogCode.InvalidPartialUpdate, exception.Message));
        }
    }
}
