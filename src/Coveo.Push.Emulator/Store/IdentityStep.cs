using Coveo.Push.Emulator.Identities;

namespace Coveo.Push.Emulator.Store;

/// <summary>One relation between two identities.</summary>
/// <param name="FromId">The row it starts from.</param>
/// <param name="ToId">The row it leads to.</param>
/// <param name="To">What that is.</param>
/// <param name="ToName">Its name as first seen.</param>
internal readonly record struct IdentityStep(long FromId, long ToId, IdentityKey To, string ToName);
