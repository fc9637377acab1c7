namespace Coveo.Push.IntegrationTests.Samples;

/// <summary>A finished run of a sample.</summary>
internal sealed record SampleResult(int ExitCode, string Output, string Errors)
{
    public static SampleResult Of((int ExitCode, string Output, string Errors) ended) => new(ended.ExitCode, ended.Output, ended.Errors);

    /// <summary>What stands in the report of the crawl behind that name; <see langword="null"/> where nothing does.</summary>
    public string? Reported(string name) =>
        Output.Split('\n').FirstOrDefault(line => line.StartsWith($"  {name} ", StringComparison.Ordinal))?[(2 + name.Length)..].Trim();

    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Errors}";
}
