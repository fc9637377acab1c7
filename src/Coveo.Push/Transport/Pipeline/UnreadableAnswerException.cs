using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push.Transport;

/// <summary>A good answer without what the call was made for: cut off on its way, or not from the service.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Never leaves the transport.")]
internal sealed class UnreadableAnswerException(PushResponse response, string problem) : Exception(problem)
{
    public PushResponse Response { get; } = response;
}
