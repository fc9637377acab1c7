namespace Coveo.Push;

/// <summary>Why an item cannot be in a full load.</summary>
internal enum StreamItemRefusal
{
    /// <summary>It is in already: nothing says which of the two would count.</summary>
    Twice,

    /// <summary>The source holds no more items.</summary>
    TooMany,
}
