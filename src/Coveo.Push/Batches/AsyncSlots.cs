namespace Coveo.Push;

/// <summary>
/// A number of places to wait for, first come first served. Who waited goes on inside of <see cref="Release"/>, so give a place back as the
/// last thing.
/// </summary>
internal sealed class AsyncSlots(int count)
{
    private readonly LinkedList<TaskCompletionSource<bool>> _waiting = new();
    private int _free = count;

    public ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LinkedListNode<TaskCompletionSource<bool>> place;
        lock (_waiting)
        {
            if (_free > 0)
            {
                _free--;
                return default;
            }

            place = _waiting.AddLast(new TaskCompletionSource<bool>());
        }

        return new ValueTask(WaitAsync(place, cancellationToken));
    }

    public void Release()
    {
        TaskCompletionSource<bool>? next = null;
        lock (_waiting)
        {
            if (_waiting.First is { } first)
            {
                next = first.Value;
                _waiting.RemoveFirst();
            }
            else
            {
                _free++;
            }
        }

        next?.SetResult(true);
    }

    private async Task WaitAsync(LinkedListNode<TaskCompletionSource<bool>> place, CancellationToken cancellationToken)
    {
        using (cancellationToken.Register(() => Leave(place, cancellationToken)))
        {
            await place.Value.Task.ConfigureAwait(false);
        }
    }

    private void Leave(LinkedListNode<TaskCompletionSource<bool>> place, CancellationToken cancellationToken)
    {
        lock (_waiting)
        {
            if (place.List is null)
            {
                // It has its place already.
                return;
            }

            _waiting.Remove(place);
        }

        place.Value.TrySetCanceled(cancellationToken);
    }
}
