namespace Coveo.Push;

/// <summary>The operators of partial updates as the service spells them.</summary>
internal static class PartialUpdateOperatorNames
{
    public static string WireName(this PartialUpdateOperator value) => value switch
    {
        PartialUpdateOperator.ArrayAppend => "arrayAppend",
        PartialUpdateOperator.ArrayRemove => "arrayRemove",
        PartialUpdateOperator.FieldValueReplace => "fieldValueReplace",
        PartialUpdateOperator.DictionaryPut => "dictionaryPut",
        _ => "dictionaryRemove",
    };
}
