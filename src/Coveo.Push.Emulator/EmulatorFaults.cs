using Coveo.Push.Emulator.Faults;

namespace Coveo.Push.Emulator;

/// <summary>The faults of a running emulator. The same are seen and changed under <c>/_emulator/faults</c>.</summary>
public sealed class EmulatorFaults
{
    private readonly FaultScript _script;

    internal EmulatorFaults(FaultScript script) => _script = script;

    /// <summary>Adds a fault behind those that are there.</summary>
    /// <param name="fault">The fault.</param>
    /// <returns>Its ID.</returns>
    /// <exception cref="ArgumentException">It makes no sense, or its ID is taken; the message names the property, the value and the fix.</exception>
    public string Add(EmulatorFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return _script.TryAdd([fault], out var added) is { } violation
            ? throw new ArgumentException(violation, nameof(fault))
            : added[0].Id;
    }

    /// <summary>Removes a fault.</summary>
    /// <param name="id">Its ID.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string id) => _script.Remove(id);

    /// <summary>Removes all faults, also those of <see cref="CoveoEmulatorOptions.Faults"/>.</summary>
    public void Clear() => _script.Clear();

    /// <summary>Tells how many calls a fault was applied to.</summary>
    /// <param name="id">Its ID.</param>
    /// <returns>The number, 0 when there is no such fault.</returns>
    public int HitsOf(string id) => _script.Find(id)?.Hits ?? 0;
}
