namespace Coveo.Push.Emulator.Pipeline;

/// <summary>What a request can do with the items of a source.</summary>
internal interface IItemOperations : IOperationLog
{
    void AddOrUpdate(PreparedDocument document);

    /// <param name="documentId">The item.</param>
    /// <param name="deleteChildren">Whether the items whose ID starts with this one go, too.</param>
    void Delete(string documentId, bool deleteChildren);
}
