namespace Coveo.Push.Emulator.Console.FaultSwitches;

/// <summary>A fault that is switched on with one click.</summary>
/// <param name="Name">What the form sends.</param>
/// <param name="Title">What the button says.</param>
/// <param name="Fault">The fault.</param>
internal sealed record FaultPreset(string Name, string Title, EmulatorFault Fault)
{
    private const string Batches = "PUT */documents/batch";
    private const string Uploads = "PUT /s3/*";

    public static readonly IReadOnlyList<FaultPreset> All =
    [
        new("throttled", "Next 3 calls: 429", new EmulatorFault { Route = "*", Status = 429, RetryAfter = "2", Times = 3 }),
        new("unavailable", "Next 2 calls: 503", new EmulatorFault { Route = "*", Status = 503, Times = 2 }),
        new("flaky", "Every fifth call, by chance: 500", new EmulatorFault { Route = "*", Status = 500, Probability = 0.2, Seed = 42 }),
        new("slow", "Every call waits a second", new EmulatorFault { Kind = EmulatorFaultKind.Latency, Latency = TimeSpan.FromSeconds(1) }),
        new("proxy", "Next call: the page of a proxy", new EmulatorFault { Kind = EmulatorFaultKind.Html, Times = 1 }),
        new("reset", "Next batch: reset instead of an answer", new EmulatorFault { Route = Batches, Kind = EmulatorFaultKind.ResetAfterBody, Times = 1 }),
        new("truncated", "Next answer is cut", new EmulatorFault { Kind = EmulatorFaultKind.TruncatedBody, Times = 1 }),
        new("upload", "Next 2 uploads: 503 of S3", new EmulatorFault { Route = Uploads, Kind = EmulatorFaultKind.S3, Times = 2 }),
        new("expired", "Next container has expired", new EmulatorFault { Kind = EmulatorFaultKind.ExpiredContainer, Times = 1 }),
        new("lost", "Next batch is lost", new EmulatorFault { Kind = EmulatorFaultKind.LostBatch, Times = 1 }),
        new("duplicate", "Next batch is processed twice", new EmulatorFault { Kind = EmulatorFaultKind.DuplicateBatch, Times = 1 }),
    ];

    public static FaultPreset? Find(string? name) => All.FirstOrDefault(preset => string.Equals(preset.Name, name, StringComparison.Ordinal));
}
