namespace Coveo.Push;

/// <summary>How a partial update changes a field (docs.coveo.com/en/p4eb0515).</summary>
public enum PartialUpdateOperator
{
    /// <summary>Adds values to a multi-value field: <c>arrayAppend</c>.</summary>
    ArrayAppend,

    /// <summary>Takes values out of a multi-value field: <c>arrayRemove</c>.</summary>
    ArrayRemove,

    /// <summary>Sets the field, whatever it holds: <c>fieldValueReplace</c>.</summary>
    FieldValueReplace,

    /// <summary>Sets keys of a dictionary field, and leaves the others: <c>dictionaryPut</c>.</summary>
    DictionaryPut,

    /// <summary>Takes keys out of a dictionary field: <c>dictionaryRemove</c>.</summary>
    DictionaryRemove,
}
