using Coveo.Push.Emulator.Documents;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>What a request can do with the items of a source.</summary>
internal interface IItemOperations : IOperationLog
{
    void AddOrUpdate(PreparedDocument document);

    /// <summary>Changes what the document gives of an item and keeps the rest; adds the item where there is none.</summary>
    void Merge(PreparedDocument document);

    /// <summary>Changes one field of an item that is there.</summary>
    void Update(PartialUpdate update);

    /// <param name="documentId">The item.</param>
    /// <param name="deleteChildren">Whether the items whose ID starts with this one go, too.</param>
    void Delete(string documentId, bool deleteChildren);

    /// <summary>Ends a stream: what it did not bring goes.</summary>
    void EndStream();
}
