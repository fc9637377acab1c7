namespace Coveo.Push.Emulator.Identities;

/// <summary>What uses a provider.</summary>
/// <param name="Type"><see cref="Source"/> or <see cref="SecurityProvider"/>.</param>
/// <param name="Id">The ID of the source or provider.</param>
internal sealed record ProviderReference(string Type, string Id)
{
    public const string Source = "SOURCE";
    public const string SecurityProvider = "SECURITY_PROVIDER";
}
