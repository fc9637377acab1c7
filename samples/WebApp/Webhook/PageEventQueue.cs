using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace WebApp.Webhook;

/// <summary>The events that were acknowledged and wait for their delivery, in the order in which they came, so many and no more.</summary>
internal sealed class PageEventQueue
{
    private readonly Channel<PageEvent> _events;

    public PageEventQueue(IOptions<WebhookOptions> options)
    {
        Capacity = options.Value.QueueCapacity;
        _events = Channel.CreateBounded<PageEvent>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    }

    public int Capacity { get; }

    public int Count => _events.Reader.Count;

    /// <returns>Whether there was room; not after <see cref="Close"/> either.</returns>
    public bool TryAdd(PageEvent pageEvent) => _events.Writer.TryWrite(pageEvent);

    /// <returns>The oldest event, if one waits.</returns>
    public PageEvent? TryTake() => _events.Reader.TryRead(out var pageEvent) ? pageEvent : null;

    /// <returns>Whether there is an event to take; not when the queue is closed and empty.</returns>
    public ValueTask<bool> WaitAsync() => _events.Reader.WaitToReadAsync();

    /// <summary>Takes no more events.</summary>
    public void Close() => _events.Writer.TryComplete();
}
