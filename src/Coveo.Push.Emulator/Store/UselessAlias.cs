using Coveo.Push.Emulator.Identities;

namespace Coveo.Push.Emulator.Store;

/// <summary>An alias that has no effect.</summary>
/// <param name="Owner">The identity that has it.</param>
/// <param name="OwnerProvider">The provider of that identity.</param>
/// <param name="Target">The name it leads to.</param>
/// <param name="TargetProvider">The provider it leads to, which need not exist; empty where the alias does not say which.</param>
internal sealed record UselessAlias(Identity Owner, string OwnerProvider, string Target, string TargetProvider);
