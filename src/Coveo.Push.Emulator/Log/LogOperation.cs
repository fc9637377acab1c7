namespace Coveo.Push.Emulator.Log;

/// <summary>What a log entry is about, as the logs API spells it.</summary>
internal static class LogOperation
{
    public const string Add = "ADD";
    public const string AddByReference = "ADD_BY_REFERENCE";
    public const string BatchFile = "BATCH_FILE";
    public const string Delete = "DELETE";
    public const string DeleteAndChildren = "DELETE_AND_CHILDREN";
    public const string DeleteOlderThan = "DELETE_OLDER_THAN";
    public const string Update = "UPDATE";

    public static readonly string[] All = [Add, AddByReference, BatchFile, Delete, DeleteAndChildren, DeleteOlderThan, Update];
}
