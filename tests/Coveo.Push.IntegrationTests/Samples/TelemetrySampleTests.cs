using System.Text.RegularExpressions;
using Coveo.Push.Emulator;

namespace Coveo.Push.IntegrationTests.Samples;

/// <summary>The sample <c>Telemetry</c>, run as a person runs it.</summary>
public sealed partial class TelemetrySampleTests
{
    private const string Key = "xx77777777-8888-4999-8aaa-bbbbbbbbbbbb";
    private static readonly TelemetryPage Page = new();

    [Fact]
    public async Task A_push_that_is_throttled_shows_as_a_trace_as_metrics_and_as_logs_with_the_names_of_the_page()
    {
        var (exitCode, output, errors) = await RunAsync(new Dictionary<string, string> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "" });

        (exitCode, errors).Should().Be((0, ""), "{0}", output);
        var lines = output.ReplaceLineEndings("\n").Split('\n');
        ShouldShowTheTrace(SectionOf("Traces", lines));
        ShouldShowTheMetrics(SectionOf("Metrics", lines));
        ShouldShowTheLogs(SectionOf("Logs", lines));
    }

    [Theory]
    [InlineData(Key, 0)]
    [InlineData("xx00000000-1111-4222-8333-444444444444", 2)]
    public async Task Nothing_that_is_exported_holds_a_key_or_the_address_of_an_upload(string key, int expectedExitCode)
    {
        await using var coveo = await CoveoEmulator.StartAsync(new CoveoEmulatorOptions
        {
            ApiKey = Key,
            Faults = { new EmulatorFault { Route = "PUT */documents/batch", Status = 503, Times = 1 }, new EmulatorFault { Route = "PUT /s3/*", Kind = EmulatorFaultKind.S3, Status = 503, Times = 1 } },
        });
        await using var collector = await TestCollector.StartAsync();

        var (exitCode, output, errors) = await RunAsync(new Dictionary<string, string>
        {
            ["COVEO_PUSH_ENDPOINT"] = coveo.BaseUri.AbsoluteUri,
            ["COVEO_ORGANIZATION_ID"] = CoveoEmulator.OrganizationId,
            ["COVEO_API_KEY"] = key,
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        });

        exitCode.Should().Be(expectedExitCode, "{0} {1}", output, errors);
        collector.Paths.Should().Contain(["/v1/traces", "/v1/metrics", "/v1/logs"]);
        collector.Bytes.Should().Contain("NightlyPush").And.Contain("coveo.push.attempts").And.Contain("ListSources");
        collector.Bytes.Contains("resend_count", StringComparison.Ordinal).Should().Be(expectedExitCode == 0, "only where the key is right is there something to repeat");
        foreach (var secret in new[] { key, Key, "X-Amz-Signature", "/s3/", "Bearer" })
        {
            (collector.Bytes + output + errors).Contains(secret, StringComparison.OrdinalIgnoreCase).Should().BeFalse("{0} is a secret, or a part of one", secret);
        }
    }

    [Fact]
    public async Task A_collector_that_does_not_answer_ends_with_1_and_one_line_and_the_push_is_complete()
    {
        var (exitCode, output, errors) = await RunAsync(new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://somebody:pass-word@127.0.0.1:1",
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        });

        exitCode.Should().Be(1);
        output.Should().Contain("completed").And.Contain("confirmed of 60 items");
        errors.TrimEnd().Should().StartWith("error: Telemetry could not be exported: ").And.Contain("127.0.0.1:1").And.NotContain("\n");
        (output + errors).Should().NotContain("pass-word");
    }

    [Fact]
    public async Task What_is_no_address_of_a_collector_ends_with_2_and_names_the_variable()
    {
        var (exitCode, output, errors) = await RunAsync(new Dictionary<string, string> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "localhost:4318" });

        (exitCode, output).Should().Be((2, ""));
        errors.TrimEnd().Should().Be("error: OTEL_EXPORTER_OTLP_ENDPOINT is not an address. Write it with its scheme, as in http://127.0.0.1:4318.");
    }

    private static void ShouldShowTheTrace(IReadOnlyList<string> trace)
    {
        // What travels at the same time has no order; the names below a span do.
        NamesAt(0, trace).Should().Equal("NightlyPush");
        NamesAt(1, trace).Should().Equal("ListSources", "CreateSource", "GetSource", "SetStatus", "Crawl", "VerifyCrawl");
        NamesAt(2, trace).Should().StartWith(["GetSource", "SetStatus"]).And.ContainInOrder("DeleteDocumentsOlderThan", "SetStatus", "SearchLogs", "GetSource");
        NamesAt(2, trace).Where(name => name is "CreateFileContainer" or "Upload" or "PushDocumentBatch").GroupBy(name => name).Should().HaveCount(3).And.OnlyContain(calls => calls.Count() == 3);

        trace.Where(line => line.Contains("! attempt", StringComparison.Ordinal)).Should().HaveCount(2)
            .And.OnlyContain(attempt => attempt.Contains("http.response.status_code=429", StringComparison.Ordinal));
        trace.Select(line => Resends().Match(line)).Where(match => match.Success).Sum(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).Should().Be(2);
        trace.Single(line => line.TrimStart().StartsWith("Crawl ", StringComparison.Ordinal)).Should().Contain("coveo.push.crawl.mode=Rebuild coveo.push.crawl.outcome=Completed");
        trace.SelectMany(Attributes).Should().OnlyContain(name => Page.Names.Contains(name));
    }

    private static void ShouldShowTheMetrics(IReadOnlyList<string> metrics)
    {
        var rows = metrics.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();

        rows.Select(row => row[0]).Distinct().Should().BeEquivalentTo(
            "coveo.push.calls", "coveo.push.call.duration", "coveo.push.attempts", "coveo.push.throttles", "coveo.push.gate.wait", "coveo.push.items", "coveo.push.verified_items", "coveo.push.bytes");
        rows.Should().OnlyContain(row => Page.Metrics.GetValueOrDefault(row[0]) == $"{row[1]} {row[2]}");
        metrics.SelectMany(Attributes).Should().OnlyContain(name => Page.Names.Contains(name));
        rows.Select(row => string.Join(' ', row)).Should().Contain(
        [
            "coveo.push.attempts {attempt} counter 2 coveo.push.route=PushDocumentBatch http.response.status_code=429",
            "coveo.push.attempts {attempt} counter 3 coveo.push.route=PushDocumentBatch http.response.status_code=202",
            "coveo.push.calls {call} counter 3 coveo.push.route=PushDocumentBatch",
            "coveo.push.throttles {throttle} counter 2 coveo.push.route=PushDocumentBatch",
            "coveo.push.items {item} counter 60 coveo.push.operation=add_or_update",
            "coveo.push.verified_items {item} counter 60 coveo.push.verification.outcome=indexed",
        ]);
    }

    private static void ShouldShowTheLogs(IReadOnlyList<string> logs)
    {
        var rows = logs.Select(line => line.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries)).ToList();

        rows.Should().OnlyContain(row => row[1] == PushTelemetry.Name && Page.Events.GetValueOrDefault(row[2]) == row[0]);
        rows.Select(row => row[2]).Distinct().Should().Equal("8", "2", "3", "6", "9", "12");
    }

    /// <summary>The lines between a title and an empty line.</summary>
    private static IReadOnlyList<string> SectionOf(string title, string[] lines) =>
        [.. lines.SkipWhile(line => line != title).Skip(1).TakeWhile(line => line.Length > 0)];

    private static IEnumerable<string> NamesAt(int depth, IEnumerable<string> trace) =>
        trace.Select(line => Span().Match(line)).Where(match => match.Success && match.Groups[1].Length == 2 * (depth + 1)).Select(match => match.Groups[2].Value);

    private static IEnumerable<string> Attributes(string line) => Attribute().Matches(line).Select(match => match.Groups[1].Value);

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(IReadOnlyDictionary<string, string> variables)
    {
        using var process = SampleProcess.Start("Telemetry", variables, []);
        return await SampleProcess.EndAsync(process, process.StandardOutput.ReadToEndAsync());
    }

    [GeneratedRegex(@"^( +)(\w+)  [\d,]+ ms", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Span();

    [GeneratedRegex(@" ([a-z][\w.]*)=", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"http\.request\.resend_count=(\d+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Resends();
}
