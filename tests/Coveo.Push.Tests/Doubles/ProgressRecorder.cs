namespace Coveo.Push.Tests.Doubles;

/// <summary>Keeps every progress report, as it comes.</summary>
internal sealed class ProgressRecorder : IProgress<BatchProgress>
{
    public List<BatchProgress> Reports { get; } = [];

    /// <summary>Called with each report, before it is kept.</summary>
    public Action<BatchProgress> OnReport { get; init; } = _ => { };

    public void Report(BatchProgress value)
    {
        OnReport(value);
        Reports.Add(value);
    }
}
