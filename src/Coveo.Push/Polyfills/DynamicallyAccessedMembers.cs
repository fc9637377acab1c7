#if NETSTANDARD2_0
#pragma warning disable MA0048 // An attribute and its argument, which the compiler looks up by name.
namespace System.Diagnostics.CodeAnalysis;

[AttributeUsage(AttributeTargets.GenericParameter, Inherited = false)]
internal sealed class DynamicallyAccessedMembersAttribute(DynamicallyAccessedMemberTypes memberTypes) : Attribute
{
    public DynamicallyAccessedMemberTypes MemberTypes { get; } = memberTypes;
}

internal enum DynamicallyAccessedMemberTypes
{
    None = 0,
    PublicConstructors = 3,
}
#pragma warning restore MA0048
#endif
