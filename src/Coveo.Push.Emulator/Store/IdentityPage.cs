namespace Coveo.Push.Emulator.Store;

internal sealed record IdentityPage(List<StoredIdentity> Identities, long TotalEntries);
