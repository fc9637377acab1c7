namespace Coveo.Push;

/// <summary>Keeps two merges into one item in two files: within one the last alone would be sent, and nothing says which comes first.</summary>
internal sealed class StreamMergeCompany : IBatchCompany
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public bool Admits(string id, PartialUpdate? partial) => !_ids.Contains(id);

    public void Note(string id, PartialUpdate? partial) => _ids.Add(id);

    public void Clear() => _ids.Clear();
}
