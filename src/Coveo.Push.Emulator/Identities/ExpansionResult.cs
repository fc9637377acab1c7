namespace Coveo.Push.Emulator.Identities;

/// <summary>What the client says about its own expansion of an identity.</summary>
/// <param name="Result">One of <see cref="UpdateResult"/>.</param>
/// <param name="Error">Why it failed, in one sentence.</param>
internal sealed record ExpansionResult(string Result, string? Error)
{
    public static ExpansionResult Success { get; } = new(UpdateResult.Success, Error: null);
}
