using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.Checks;

/// <summary>What was found out about one thing, as a result.</summary>
internal static class CheckRow
{
    public const string Ok = "ok";
    public const string Problem = "problem";

    /// <param name="check">The thing.</param>
    /// <param name="result">One of these, or as grave as a finding is.</param>
    /// <param name="detail">What was found.</param>
    public static OutputRow Of(string check, string result, string detail) => new() { { "check", check }, { "result", result }, { "detail", detail } };
}
