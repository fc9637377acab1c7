namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>Everything that is drawn for one push but its input, from a seed.</summary>
internal sealed class FaultSchedule
{
    private static readonly double[] Intensities = [0, 0.05, 0.15, 0.3, 0.3, 0.6];

    public FaultSchedule(int seed)
    {
        Seed = seed;
        var random = new Random(seed);
        Intensity = Intensities[random.Next(Intensities.Length)];
        Latency = random.Next(4) switch { 0 or 1 => 0, 2 => 0.3, _ => 1 };
        MaxBytes = random.Next(10_000, 60_001);
        MaxItems = (int)Math.Pow(50, random.NextDouble());
        Concurrency = random.Next(1, 9);
        OnFailure = random.Next(3) == 0 ? BatchFailureMode.Halt : BatchFailureMode.Continue;
        Validate = random.Next(10) > 0;
        Retries = random.Next(4);
        HasLongTimeouts = random.Next(6) == 0;
        UploadLimit = random.Next(7) == 0 ? random.Next(300, MaxBytes) : int.MaxValue;
        Producer = (Producer)random.Next(4);
        FlushRate = random.Next(4) == 0 ? 0.05 : 0;
        PauseRate = random.Next(4) == 0 ? 0.05 : 0;
        CallbackDelay = random.Next(4) == 0 ? TimeSpan.FromSeconds(Math.Pow(200, random.NextDouble()) - 0.9) : TimeSpan.Zero;
        HearerIsDeafFrom = random.Next(20) == 0 ? random.Next(10) : null;
        Cancels = random.Next(4) == 0 ? (CancellationMoment)random.Next(1, 4) : CancellationMoment.Never;
        CancelsAtRequest = (int)Math.Ceiling(Math.Pow(60, random.NextDouble()));
        CancelsAfter = TimeSpan.FromSeconds(Math.Pow(400, random.NextDouble()) - 0.95);
        MaxInlineBodyBytes = random.Next(3) switch { 0 => null, 1 => 0, _ => random.Next(5_000) };
        Input = new DrawnInput(random, MaxBytes).Operations();
        BreaksAt = Producer is Producer.Series or Producer.AsyncSeries && random.Next(8) == 0 ? random.Next(Input.Count) : null;
    }

    public int Seed { get; }

    /// <summary>The share of requests to which something happens.</summary>
    public double Intensity { get; }

    /// <summary>The share of the other requests that take a moment.</summary>
    public double Latency { get; }

    public int MaxBytes { get; }

    public int MaxItems { get; }

    public int Concurrency { get; }

    public BatchFailureMode OnFailure { get; }

    public bool Validate { get; }

    public int Retries { get; }

    /// <summary>Whether calls and uploads may take up to an hour, so that containers expire under them.</summary>
    public bool HasLongTimeouts { get; }

    /// <summary>The most bytes that storage takes.</summary>
    public int UploadLimit { get; }

    public Producer Producer { get; }

    /// <summary>How often somebody who adds flushes.</summary>
    public double FlushRate { get; }

    /// <summary>How often a producer takes its time.</summary>
    public double PauseRate { get; }

    /// <summary>How long a told outcome keeps its hearer busy.</summary>
    public TimeSpan CallbackDelay { get; }

    /// <summary>After how many told outcomes their hearer throws, if so.</summary>
    public int? HearerIsDeafFrom { get; }

    public CancellationMoment Cancels { get; }

    public int CancelsAtRequest { get; }

    public TimeSpan CancelsAfter { get; }

    /// <summary>The largest body that does not travel in a container of its own.</summary>
    public int? MaxInlineBodyBytes { get; }

    public IReadOnlyList<DrawnOperation> Input { get; }

    /// <summary>Where the series cannot be read any further, if so.</summary>
    public int? BreaksAt { get; }

    public IFaultPlan Faults => new DrawnFaultPlan(this);

    public override string ToString() =>
        $"seed {Seed}: {Input.Count} operations on {Input.Select(operation => operation.Id).Distinct().Count()} items, {Producer}{(BreaksAt is { } at ? $" that breaks at {at}" : "")}, "
        + $"faults {Intensity:0.##}, latency {Latency:0.#}, {Retries} retries, {OnFailure}, {Concurrency} at once, up to {MaxItems} items and {MaxBytes} bytes"
        + (MaxInlineBodyBytes is { } inline ? $", bodies up to {inline} bytes in them" : "")
        + (UploadLimit < int.MaxValue ? $", storage takes {UploadLimit} bytes" : "")
        + (Validate ? "" : ", without checks") + (HasLongTimeouts ? ", long time-outs" : "")
        + (FlushRate > 0 ? ", flushes" : "") + (PauseRate > 0 ? ", pauses" : "")
        + (CallbackDelay > TimeSpan.Zero ? $", hearer busy for {CallbackDelay.TotalSeconds:0.#} s" : "")
        + (HearerIsDeafFrom is { } deafFrom ? $", hearer throws after {deafFrom} outcomes" : "")
        + (Cancels == CancellationMoment.Never ? "" : $", cancelled at request {CancelsAtRequest} ({Cancels}{(Cancels == CancellationMoment.Later ? $", {CancelsAfter.TotalSeconds:0.#} s" : "")})");
}
