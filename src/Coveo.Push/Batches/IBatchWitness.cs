namespace Coveo.Push;

/// <summary>Sees which elements of a push go to the service. Called by several batches at once.</summary>
internal interface IBatchWitness
{
    /// <summary>The service is about to be told of a batch, whole or a part of it. What this throws keeps it from being told.</summary>
    ValueTask HandingOverAsync(BatchSlice slice);

    /// <summary>The service has taken it. What this throws halts the push.</summary>
    ValueTask TakenAsync(BatchSlice slice);
}
