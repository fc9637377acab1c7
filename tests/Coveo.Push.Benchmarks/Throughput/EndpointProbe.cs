using System.Net.Sockets;

namespace Coveo.Push.Benchmarks.Throughput;

/// <summary>
/// Finds out at once that no server listens on this machine: the library's defaults would repeat the first call for a minute or two.
/// It sends nothing, so a server that counts requests counts none.
/// </summary>
internal static class EndpointProbe
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);

    /// <exception cref="IOException">No server listens there.</exception>
    public static async Task CheckAsync(Uri endpoint)
    {
        if (!endpoint.IsLoopback)
        {
            return;
        }

        using var timeLimit = new CancellationTokenSource(TimeLimit);
        using var connection = new TcpClient();
        try
        {
            await connection.ConnectAsync(endpoint.IdnHost, endpoint.Port, timeLimit.Token);
        }
        catch (Exception unreachable) when (unreachable is SocketException or OperationCanceledException)
        {
            throw new IOException($"No server listens at {endpoint.GetLeftPart(UriPartial.Authority)}: {unreachable.Message}", unreachable);
        }
    }
}
