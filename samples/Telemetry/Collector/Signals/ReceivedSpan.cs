namespace Telemetry.Collector.Signals;

/// <summary>A span: <c>Span { span_id = 2; parent_span_id = 4; name = 5; start = 7; end = 8; attributes = 9; events = 11; status = 15 }</c>.</summary>
internal sealed record ReceivedSpan(string Id, string ParentId, string Name, long Start, TimeSpan Duration, bool IsError, IReadOnlyDictionary<string, string> Attributes)
{
    private const long NanosecondsPerTick = 100;
    private const int Failed = 2;

    /// <summary>What has happened in it, each with its attributes: <c>Event { name = 2; attributes = 3 }</c>.</summary>
    public IReadOnlyList<(string Name, IReadOnlyDictionary<string, string> Attributes)> Events { get; init; } = [];

    public static ReceivedSpan Of(ProtoMessage span) => new(
        span.Hex(2),
        span.Hex(4),
        span.Text(5),
        span.Number(7),
        TimeSpan.FromTicks((span.Number(8) - span.Number(7)) / NanosecondsPerTick),
        span.Messages(15).Any(status => status.Number(3) == Failed),
        OtlpAttributes.Read(span, 9))
    {
        Events = [.. span.Messages(11).Select(happening => (happening.Text(2), OtlpAttributes.Read(happening, 3)))],
    };
}
