namespace Coveo.Push.Emulator.Tests.Parity;

/// <summary>The test shows a behaviour of the service; it becomes a line of docs/emulator/parity.md, in the words of the test's name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ParityAttribute(string topic, string source) : Attribute
{
    /// <summary>Gets the heading it stands under.</summary>
    public string Topic { get; } = topic;

    /// <summary>Gets where the behaviour is documented: pages of the service, or what else says so.</summary>
    public string Source { get; } = source;

    /// <summary>Gets or sets how close the emulator is.</summary>
    public Fidelity Fidelity { get; set; } = Fidelity.Exact;

    /// <summary>Gets or sets what to know about it: required where the fidelity is not exact.</summary>
    public string Note { get; set; } = string.Empty;
}
