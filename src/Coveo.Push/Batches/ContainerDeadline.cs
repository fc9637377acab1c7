namespace Coveo.Push;

/// <summary>
/// Has the batch that fills sent before the bodies that it holds in file containers are gone: its producer may leave it half full for hours,
/// and the service takes an item whose body is gone without a word.
/// </summary>
/// <remarks>Set and cleared by one caller at a time.</remarks>
internal sealed class ContainerDeadline(TimeProvider timeProvider, Action<BatchContents> isDue) : IDisposable
{
    private ITimer? _timer;

    /// <summary>Notes that the batch holds a body in a container.</summary>
    /// <param name="contents">The batch that fills.</param>
    /// <param name="createdAt">When the container was created; from now on where that is not known.</param>
    public void Set(BatchContents contents, long? createdAt)
    {
        var created = createdAt ?? timeProvider.GetTimestamp();
        if (contents.NoteContainer(created))
        {
            Clear();
            var left = PushDefaults.ContainerWait - timeProvider.GetElapsedTime(created);
            _timer = timeProvider.CreateTimer(_ => isDue(contents), state: null, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The batch has left.</summary>
    public void Clear()
    {
        _timer?.Dispose();
        _timer = null;
    }

    public void Dispose() => Clear();

    /// <summary>Refuses to hand a batch over whose bodies are gone, or will be when the service looks for them.</summary>
    /// <exception cref="CoveoPushException">A body is too old.</exception>
    public static void ThrowIfOver(BatchContents contents, TimeProvider timeProvider)
    {
        if (contents.OldestContainer is { } oldest && timeProvider.GetElapsedTime(oldest) >= PushDefaults.OldestContainer)
        {
            throw new CoveoPushException(
                "The batch was not handed over: it has taken so long that a body in it, which is in a file container of its own, would be gone. Containers last 60 minutes (docs.coveo.com/en/43). "
                + "Push its items again; if it happens often, lower MaxBytes for batches that are uploaded faster, or raise MaxInlineBodyBytes.",
                new PushFailureDetails { Failure = PushFailure.Timeout });
        }
    }
}
