namespace Coveo.Push;

/// <summary>Decides which operations may share a file: within one, nothing says which of them comes first.</summary>
internal interface IBatchCompany
{
    /// <summary>Whether an operation may share a file with those that were noted.</summary>
    /// <param name="id">The item.</param>
    /// <param name="partial">The change of one field; <see langword="null"/> for an operation on the whole item.</param>
    bool Admits(string id, PartialUpdate? partial);

    /// <summary>Notes an operation that is in the file.</summary>
    /// <param name="id">The item.</param>
    /// <param name="partial">The change of one field; <see langword="null"/> for an operation on the whole item.</param>
    void Note(string id, PartialUpdate? partial);

    /// <summary>Forgets everything: another file begins.</summary>
    void Clear();
}
