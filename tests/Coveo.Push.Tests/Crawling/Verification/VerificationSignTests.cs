using Coveo.Push.Platform;
using static Coveo.Push.Platform.LogOperation;
using static Coveo.Push.Platform.LogResult;
using static Coveo.Push.Platform.LogTask;

namespace Coveo.Push.Tests.Crawling.Verification;

/// <summary>What one entry of the log says of an item and of its deletion.</summary>
public class VerificationSignTests
{
    private static readonly DateTimeOffset Now = new(2025, 2, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly ulong NowStamp = (ulong)Now.ToUnixTimeMilliseconds();

    [Theory]
    [InlineData(Add, Indexing, Completed, "Indexed", "None")]
    [InlineData(AddByReference, Indexing, Completed, "Indexed", "None")]
    [InlineData(Update, Indexing, Completed, "Indexed", "None")]
    [InlineData(Add, Consuming, LogResult.Warning, "Warned", "None")]
    [InlineData(Add, Consuming, Rejected, "Rejected", "None")]
    [InlineData(Add, Consuming, Error, "Failed", "None")]
    [InlineData(Add, Indexing, Error, "Failed", "None")]
    [InlineData(Add, LogTask.Crawling, Error, "Failed", "None")]
    [InlineData(Add, Streaming, Error, "Failed", "None")]
    [InlineData(Add, ConsumingBatch, Error, "Failed", "None")]
    [InlineData(Add, Processing, Error, "Hampered", "None")]
    [InlineData(Add, Extension, Error, "Hampered", "None")]
    [InlineData(Add, Mapping, Error, "Hampered", "None")]
    [InlineData(Add, Preindexing, Error, "Hampered", "None")]
    [InlineData(Add, Validation, Error, "Hampered", "None")]
    [InlineData(Add, LogTask.Unknown, Error, "Hampered", "None")]
    [InlineData(Add, Consuming, Skipped, "Skipped", "None")]
    [InlineData(Add, Indexing, Skipped, "Skipped", "None")]
    [InlineData(Delete, Indexing, Completed, "Deleted", "Deleted")]
    [InlineData(DeleteAndChildren, Indexing, Completed, "Deleted", "Deleted")]
    [InlineData(Delete, Consuming, LogResult.Warning, "None", "Warned")]
    [InlineData(Delete, Consuming, Rejected, "None", "Rejected")]
    [InlineData(Delete, Consuming, Error, "None", "Failed")]
    [InlineData(Delete, Processing, Error, "None", "Failed")]
    [InlineData(DeleteAndChildren, Processing, Error, "None", "Failed")]
    [InlineData(Delete, Indexing, Skipped, "None", "Skipped")]
    [InlineData(DeleteAndChildren, Consuming, Skipped, "None", "Skipped")]
    [InlineData(LogOperation.Unknown, Processing, Error, "Hampered", "Failed")]
    [InlineData(LogOperation.Unknown, Consuming, Error, "Failed", "Failed")]
    [InlineData(LogOperation.Unknown, Consuming, Rejected, "Rejected", "Rejected")]
    [InlineData(LogOperation.Unknown, Consuming, LogResult.Warning, "Warned", "Warned")]
    public void What_an_entry_says(LogOperation operation, LogTask task, LogResult result, string ofItem, string ofDeletion)
    {
        var sign = Of(Entry(operation, task, result));

        (sign!.Value.OfItem.ToString(), sign.Value.OfDeletion.ToString(), sign.Value.Stamp, sign.Value.IsOrdered).Should().Be((ofItem, ofDeletion, NowStamp, false));
    }

    [Theory]
    [InlineData(Add, Consuming, Completed)]
    [InlineData(Add, Indexing, LogResult.Unknown)]
    [InlineData(Add, Processing, Skipped)]
    [InlineData(Add, Mapping, Skipped)]
    [InlineData(Delete, Consuming, Completed)]
    [InlineData(Delete, Extension, Skipped)]
    [InlineData(LogOperation.Unknown, Indexing, Completed)]
    [InlineData(DeleteOlderThan, Indexing, Completed)]
    [InlineData(DeleteOlderThan, Indexing, Error)]
    [InlineData(BatchFile, Consuming, Error)]
    public void What_says_nothing_of_how_an_operation_has_ended(LogOperation operation, LogTask task, LogResult result) =>
        Of(Entry(operation, task, result)).Should().BeNull();

    [Fact]
    public void An_entry_is_about_an_item_and_of_a_time()
    {
        Of(new LogEntry { Operation = Add, Task = Indexing, Result = Completed, DateTime = Now }).Should().BeNull();
        Of(new LogEntry { Operation = Add, Task = Indexing, Result = Completed, DocumentId = "a://1" }).Should().BeNull();
        Of(new LogEntry { Operation = Add, Task = Indexing, Result = Completed, DocumentId = "a://1", DateTime = DateTimeOffset.UnixEpoch.AddMilliseconds(-1) }).Should().BeNull();
        Of(new LogEntry { Operation = Add, Task = Indexing, Result = Completed, DocumentId = "a://1", DateTime = DateTimeOffset.UnixEpoch })!.Value.Stamp.Should().Be(0);
    }

    [Fact]
    public void The_ordering_id_goes_before_the_time_of_the_entry()
    {
        var sign = Of(new LogEntry { Operation = Add, Task = Indexing, Result = Completed, DocumentId = "a://1", DateTime = Now, OrderingId = new OrderingId(42) });

        (sign!.Value.Stamp, sign.Value.IsOrdered).Should().Be((42, true));
    }

    [Fact]
    public void An_operation_of_more_than_five_minutes_ahead_is_somebody_elses()
    {
        var latest = NowStamp + (5 * 60_000);

        Of(Ordered(latest))!.Value.Stamp.Should().Be(latest);
        Of(Ordered(latest + 1)).Should().BeNull();

        static LogEntry Ordered(ulong stamp) => new() { Operation = Add, Task = Indexing, Result = Completed, DocumentId = "a://1", OrderingId = new OrderingId(stamp) };
    }

    private static LogEntry Entry(LogOperation operation, LogTask task, LogResult result) => new() { Operation = operation, Task = task, Result = result, DocumentId = "a://1", DateTime = Now };

    private static VerificationSign? Of(LogEntry entry) => VerificationSign.Of(entry, Now);
}
