namespace Coveo.Push.Emulator;

/// <summary>How operations go through the stages of the pipeline after they were received (<c>docs.coveo.com/en/1893</c>).</summary>
/// <remarks>
/// Received is <c>STREAMING</c>; then come <c>CONSUMING</c>, <c>PROCESSING</c>, <c>MAPPING</c> and <c>INDEXING</c>, for identities only
/// <c>CONSUMING</c>. Each stage leaves an entry in <c>/_emulator/log</c>. What waits is kept in the database, and so in the data file.
/// </remarks>
/// <example>
/// <code>
/// var options = new CoveoEmulatorOptions { Pipeline = new() { Mode = EmulatorPipelineMode.Delayed, StageDelay = TimeSpan.FromSeconds(2) } };
/// </code>
/// </example>
public sealed record EmulatorPipeline
{
    /// <summary>Gets when the stages happen.</summary>
    /// <value>The default is <see cref="EmulatorPipelineMode.Immediate"/>.</value>
    public EmulatorPipelineMode Mode { get; init; }

    /// <summary>Gets how long an operation waits before each stage in <see cref="EmulatorPipelineMode.Delayed"/>, on the virtual clock.</summary>
    /// <value>1 millisecond to 1 day. The default is 1 second.</value>
    public TimeSpan StageDelay { get; init; } = TimeSpan.FromSeconds(1);
}
