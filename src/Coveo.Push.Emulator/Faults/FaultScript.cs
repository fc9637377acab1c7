using System.Globalization;

namespace Coveo.Push.Emulator.Faults;

/// <summary>The faults there are, in the order they were added.</summary>
internal sealed class FaultScript
{
    private readonly Lock _lock = new();
    private readonly IReadOnlyList<EmulatorFault> _initial;
    private List<ArmedFault> _faults = [];
    private int _lastNumber;

    /// <param name="initial">The faults it begins with, which have been checked.</param>
    public FaultScript(IReadOnlyList<EmulatorFault> initial)
    {
        _initial = initial;
        Reset();
    }

    /// <summary>Gets whether there is nothing to look for, which is mostly so.</summary>
    public bool IsEmpty => Volatile.Read(ref _faults).Count == 0;

    /// <summary>Finds the fault for a call, and counts it as applied.</summary>
    public ArmedFault? Take(FaultCall call)
    {
        lock (_lock)
        {
            return _faults.Find(fault => fault.TakeHit(call));
        }
    }

    /// <summary>Adds all faults, or none.</summary>
    /// <returns>Why none was added, or <see langword="null"/>.</returns>
    public string? TryAdd(IReadOnlyList<EmulatorFault> faults, out IReadOnlyList<ArmedFault> added)
    {
        lock (_lock)
        {
            added = [];
            if (FaultRules.ViolationOf(faults, _faults.ConvertAll(fault => fault.Id)) is { } violation)
            {
                return violation;
            }

            added = Arm(faults);
            _faults.AddRange(added);
            return null;
        }
    }

    public IReadOnlyList<ArmedFault> All()
    {
        lock (_lock)
        {
            return [.. _faults];
        }
    }

    public ArmedFault? Find(string id)
    {
        lock (_lock)
        {
            return _faults.Find(HasId(id));
        }
    }

    public bool Remove(string id)
    {
        lock (_lock)
        {
            return _faults.RemoveAll(HasId(id)) > 0;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _faults.Clear();
        }
    }

    /// <summary>Begins again, with the faults there were at the beginning and nothing counted.</summary>
    public void Reset()
    {
        lock (_lock)
        {
            _lastNumber = 0;
            _faults = [];
            _faults = Arm(_initial);
        }
    }

    private static Predicate<ArmedFault> HasId(string id) => fault => string.Equals(fault.Id, id, StringComparison.Ordinal);

    private List<ArmedFault> Arm(IReadOnlyList<EmulatorFault> faults)
    {
        var taken = _faults.Select(fault => fault.Id).Concat(faults.Select(fault => fault.Id).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        return faults.Select(fault => new ArmedFault(fault, fault.Id ?? NextId(taken))).ToList();
    }

    private string NextId(HashSet<string> taken)
    {
        string id;
        do
        {
            id = string.Create(CultureInfo.InvariantCulture, $"fault-{++_lastNumber}");
        }
        while (taken.Contains(id));
        return id;
    }
}
