namespace Coveo.Push.Emulator.Documents;

/// <summary>What a partial update does with its field.</summary>
internal enum PartialUpdateOperator
{
    ArrayAppend,
    ArrayRemove,
    FieldValueReplace,
    DictionaryPut,
    DictionaryRemove,
}
