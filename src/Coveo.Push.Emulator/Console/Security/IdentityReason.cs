using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Console.Security;

/// <summary>What the state of an identity means, in one sentence.</summary>
internal static class IdentityReason
{
    public static string Of(StoredIdentity stored) => stored.State switch
    {
        IdentityState.Disabled => "It was disabled, and gives nobody access until it is pushed again.",
        IdentityState.NotUpdated => "Something refers to it, but it was never pushed: it matches nobody.",
        IdentityState.InError => $"What is usable of it counts, but: {stored.Error}",
        IdentityState.OutOfDate => "It has changed and waits for its refresh.",
        _ when !stored.IsPushed => "Everyone with this e-mail address, without being pushed.",
        _ => "Ready.",
    };
}
