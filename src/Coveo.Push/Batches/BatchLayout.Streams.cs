namespace Coveo.Push;

internal sealed partial class BatchLayout
{
    /// <summary>Changing one field of an item (docs.coveo.com/en/p4eb0515).</summary>
    public const byte PartialUpdate = 2;

    /// <summary>A chunk of a full load.</summary>
    public static BatchLayout StreamLoad { get; } = new(
        ignoresCase: false,
        new BatchSection("addOrUpdate", "stream_load", PushOperationKind.AddOrUpdate))
    {
        MaxElementBytes = PushDefaults.MaximumStreamItemBytes,
        AllowsObjects = true,
    };

    /// <summary>
    /// An update of a stream source. Adding and deleting one item exclude each other, the last one counts; what partial updates may stand beside is
    /// for <see cref="IBatchCompany"/> to say.
    /// </summary>
    public static BatchLayout StreamUpdate { get; } = new(
        ignoresCase: false,
        new BatchSection("addOrUpdate", "stream_add_or_update", PushOperationKind.AddOrUpdate),
        new BatchSection("delete", "stream_delete", PushOperationKind.Delete),
        new BatchSection("partialUpdate", "stream_partial_update", PushOperationKind.PartialUpdate, Part: 1))
    {
        MaxElementBytes = PushDefaults.MaximumStreamItemBytes,
        AllowsObjects = true,
    };

    /// <summary>A shallow merge into the items of a stream source.</summary>
    public static BatchLayout StreamMerge { get; } = new(
        ignoresCase: false,
        new BatchSection("addOrUpdate", "stream_merge", PushOperationKind.Merge))
    {
        MaxElementBytes = PushDefaults.MaximumStreamItemBytes,
        AllowsObjects = true,
    };
}
