using Microsoft.Extensions.Options;

namespace Coveo.Push;

/// <summary>The options of one client as they were when it was first needed; connections made later go by the same.</summary>
internal sealed class ClientSettings(IOptionsMonitor<CoveoPushOptions> options, string name)
{
    public CoveoPushOptions Options { get; } = options.Get(name).Snapshot();
}
