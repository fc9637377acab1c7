#if NETSTANDARD2_0
namespace System.Diagnostics.CodeAnalysis;

internal enum DynamicallyAccessedMemberTypes
{
    None = 0,
    PublicConstructors = 3,
}
#endif
