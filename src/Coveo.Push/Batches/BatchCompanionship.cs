namespace Coveo.Push;

/// <summary>Follows the batch that fills with what its operations admit beside them.</summary>
/// <remarks>Called by one caller at a time.</remarks>
internal sealed class BatchCompanionship(IBatchCompany company)
{
    private BatchContents? _filling;

    /// <summary>Whether an operation must not share a file with the batch that fills.</summary>
    public bool StartsBatch(BatchContents? filling, string id, PartialUpdate? partial)
    {
        Follow(filling);
        return filling is not null && !company.Admits(id, partial);
    }

    /// <summary>Notes an operation that was added to the batch that fills.</summary>
    public void Note(BatchContents? filling, string id, PartialUpdate? partial)
    {
        Follow(filling);
        company.Note(id, partial);
    }

    private void Follow(BatchContents? filling)
    {
        if (!ReferenceEquals(filling, _filling))
        {
            _filling = filling;
            company.Clear();
        }
    }
}
