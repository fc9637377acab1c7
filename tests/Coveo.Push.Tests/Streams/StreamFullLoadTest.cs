namespace Coveo.Push.Tests.Streams;

/// <summary>Full loads of a source.</summary>
public abstract class StreamFullLoadTest : StreamTest
{
    private protected Task<IStreamLoad> StartAsync(Action<StreamFullLoadOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new StreamFullLoadOptions { Batches = Options };
        configure?.Invoke(options);
        return Streams.StartFullLoadAsync(SourceId, options, cancellationToken: cancellationToken);
    }

    private protected static async Task AddAsync(IStreamLoad load, int count)
    {
        foreach (var item in Items(count))
        {
            await load.AddAsync(item);
        }
    }
}
