using Mono.Cecil;

namespace Coveo.Push.ConventionTests.Builds;

/// <summary>What is awaited or enumerated asynchronously.</summary>
internal static class Asynchronous
{
    private static readonly HashSet<string> Results = new(StringComparer.Ordinal)
    {
        "System.Threading.Tasks.Task",
        "System.Threading.Tasks.Task`1",
        "System.Threading.Tasks.ValueTask",
        "System.Threading.Tasks.ValueTask`1",
        "System.Collections.Generic.IAsyncEnumerable`1",
    };

    public static bool IsAsynchronous(this MethodDefinition method) => Results.Contains(method.ReturnType.GetElementType().FullName);

    /// <summary>Bytes in memory, of which none can be wrong; there can only be too many.</summary>
    public static bool IsAnyBytes(this ParameterDefinition parameter) => parameter.ParameterType.FullName == "System.ReadOnlyMemory`1<System.Byte>";

    public static bool IsCancellation(this ParameterDefinition parameter) => parameter.ParameterType.FullName == "System.Threading.CancellationToken";
}
