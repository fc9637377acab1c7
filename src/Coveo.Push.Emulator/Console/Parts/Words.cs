using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Log;

namespace Coveo.Push.Emulator.Console.Parts;

/// <summary>What the service calls things, in words.</summary>
internal static class Words
{
    public static string Of(string code) => code switch
    {
        IdentityType.VirtualGroup => "virtual group",
        LogTask.StreamingBatch => "Streaming batch",
        LogTask.ConsumingBatch => "Consuming batch",
        _ => code.Replace('_', ' ').ToLowerInvariant(),
    };

    /// <summary>With a capital letter.</summary>
    public static string Title(string code)
    {
        var words = Of(code);
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The kind of badge for the result of a stage.</summary>
    public static string? KindOfResult(string result) => result switch
    {
        LogResult.Completed => "good",
        LogResult.Warning => "warn",
        LogResult.Rejected or LogResult.Error => "bad",
        _ => null,
    };

    /// <summary>The kind of badge for the state of an identity.</summary>
    public static string? KindOfState(string state) => state switch
    {
        IdentityState.UpToDate => "good",
        IdentityState.InError => "bad",
        IdentityState.NotUpdated or IdentityState.OutOfDate => "warn",
        _ => null,
    };
}
