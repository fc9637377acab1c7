using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push;

/// <summary>Items whose bodies are on their way to containers of their own. Another operation on the same item waits for them.</summary>
internal sealed class PendingBodies
{
    private readonly Dictionary<string, TaskCompletionSource<bool>> _pending = new(StringComparer.Ordinal);

    /// <summary>Whether nothing is pending.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_pending)
            {
                return _pending.Count == 0;
            }
        }
    }

    /// <summary>Whether an operation on an item has to wait, and for what; one on a tree waits for every item below.</summary>
    public bool IsAnyBefore(string id, bool isTree, [NotNullWhen(true)] out Task? ended)
    {
        lock (_pending)
        {
            ended = _pending.Count == 0 ? null : EndOf(id, isTree);
            return ended is { IsCompleted: false };
        }
    }

    public void Begin(string id)
    {
        lock (_pending)
        {
            _pending.Add(id, new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
        }
    }

    public void End(string id)
    {
        TaskCompletionSource<bool> ended;
        lock (_pending)
        {
            ended = _pending[id];
            _pending.Remove(id);
        }

        ended.SetResult(true);
    }

    /// <summary>Completes when all that is pending now has ended.</summary>
    public Task EndedAsync()
    {
        lock (_pending)
        {
            return Task.WhenAll(_pending.Values.Select(item => item.Task));
        }
    }

    // Apart from where it is asked: mostly nothing is pending, and then nothing is allocated.
    private Task EndOf(string id, bool isTree)
    {
        var before = _pending.Where(item => isTree ? item.Key.StartsWith(id, StringComparison.Ordinal) : item.Key == id).Select(item => item.Value.Task).ToList();
        return before.Count == 0 ? Task.CompletedTask : Task.WhenAll(before);
    }
}
