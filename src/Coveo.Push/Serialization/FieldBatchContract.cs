namespace Coveo.Push.Serialization;

/// <summary>What became of several fields.</summary>
internal sealed record FieldBatchContract(string? Status, List<FieldBatchResourceContract?>? BatchOperationResourcesStatus);
