namespace Coveo.Push;

/// <summary>Knows what is called from inside a callback of a push: the push waits for it, so it must not wait for the push.</summary>
internal sealed class CallbackScope : IDisposable
{
    private static readonly AsyncLocal<CallbackScope?> _current = new();

    private readonly object _push;
    private readonly CallbackScope? _outer;
    private volatile bool _isOver;

    private CallbackScope(object push, CallbackScope? outer)
    {
        _push = push;
        _outer = outer;
    }

    /// <summary>Begins a callback of a push; disposing ends it, also for what it has begun and not awaited.</summary>
    public static CallbackScope Begin(object push) => _current.Value = new CallbackScope(push, Present(_current.Value));

    /// <summary>Whether a callback of the push is waiting for what runs here.</summary>
    public static bool IsInside(object push)
    {
        for (var scope = Present(_current.Value); scope is not null; scope = Present(scope._outer))
        {
            if (scope._push == push)
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose()
    {
        _isOver = true;
        _current.Value = _outer;
    }

    private static CallbackScope? Present(CallbackScope? scope)
    {
        while (scope is { _isOver: true })
        {
            scope = scope._outer;
        }

        return scope;
    }
}
