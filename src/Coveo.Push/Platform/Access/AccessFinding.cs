namespace Coveo.Push.Platform;

/// <summary>One thing to know before a crawl.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Text">What is wrong, with the fix, in sentences for people.</param>
public sealed record AccessFinding(AccessSeverity Severity, string Text)
{
    /// <summary>How grave, and what.</summary>
    public override string ToString() => $"{Severity}: {Text}";
}
