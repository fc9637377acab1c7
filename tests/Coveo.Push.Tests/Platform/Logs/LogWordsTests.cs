using Coveo.Push.Platform;

namespace Coveo.Push.Tests.Platform;

public class LogWordsTests
{
    [Fact]
    public void Every_operation_task_and_result_has_its_word()
    {
        Words(LogWords.Operations).Should().Equal("ADD", "ADD_BY_REFERENCE", "BATCH_FILE", "DELETE", "DELETE_AND_CHILDREN", "DELETE_OLDER_THAN", "UPDATE");
        Words(LogWords.Tasks).Should().Equal(
            "CRAWLING", "STREAMING", "STREAMING_BATCH", "STREAMING_EXTENSION", "CONSUMING", "CONSUMING_BATCH", "PROCESSING", "EXTENSION", "MAPPING", "PREINDEXING", "VALIDATION", "INDEXING");
        Words(LogWords.Results).Should().Equal("COMPLETED", "WARNING", "REJECTED", "ERROR", "SKIPPED");
    }

    [Fact]
    public void Every_state_result_section_and_severity_of_activities_has_its_word()
    {
        Words(ActivityWords.States).Should().Equal("NOT_EXECUTED", "EXECUTING", "PAUSED", "EXECUTED");
        Words(ActivityWords.Results).Should().Equal("SUCCESS", "ERROR", "ABORT");
        Words(ActivityWords.Sections).Should().Equal("CONTENT", "COMMERCE", "SEARCH", "ANALYTICS", "ORGANIZATION", "PROJECT", "AI_AND_ML", "INTERNAL");
        Words(ActivityWords.Severities).Should().Equal("INFO", "WARNING", "ERROR", "CRITICAL");
    }

    [Fact]
    public void A_word_is_read_in_any_case()
    {
        LogWords.Results.Parse("rejected").Should().Be(LogResult.Rejected);
        LogWords.Results.Parse(null).Should().Be(LogResult.Unknown);
    }

    [Fact]
    public void What_did_less_than_it_was_to_do_is_a_problem() =>
        Enum.GetValues<LogResult>().Where(result => new LogEntry { Result = result }.IsProblem).Should().Equal(LogResult.Warning, LogResult.Rejected, LogResult.Error);

    private static IReadOnlyList<string> Words<T>(WireWords<T> words)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>()[1..];
        var written = words.Words(values)!;
        written.Select(words.Parse).Should().Equal(values);
        return written;
    }
}
