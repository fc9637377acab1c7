namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>What the service noticed.</summary>
internal sealed class ServiceRecord(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly DateTimeOffset _start = time.GetUtcNow();
    private readonly List<string> _violations = [];
    private readonly List<ServiceEvent> _events = [];
    private int _moments;

    /// <summary>What no client may do, in sentences.</summary>
    public IReadOnlyList<string> Violations => _violations;

    public IReadOnlyList<ServiceEvent> Events => _events;

    public int Requests { get; private set; }

    /// <summary>Requests that have begun and not ended.</summary>
    public int InFlight { get; private set; }

    /// <summary>The most requests at one time.</summary>
    public int MostInFlight { get; private set; }

    public void Violation(string sentence)
    {
        lock (_lock)
        {
            _violations.Add(sentence);
        }
    }

    public void Event(RequestKind request, int container, int attempt, DrawnFault fault)
    {
        lock (_lock)
        {
            _events.Add(new ServiceEvent(time.GetUtcNow() - _start, request, container, attempt, fault));
        }
    }

    /// <returns>The number of the request, counted from 1.</returns>
    public int Begin()
    {
        lock (_lock)
        {
            MostInFlight = Math.Max(MostInFlight, ++InFlight);
            return ++Requests;
        }
    }

    public void End()
    {
        lock (_lock)
        {
            InFlight--;
        }
    }

    /// <summary>A number for this moment, larger than all before.</summary>
    public int Moment()
    {
        lock (_lock)
        {
            return ++_moments;
        }
    }
}
