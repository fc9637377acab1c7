namespace Coveo.Push.Emulator.Tests.Support;

/// <summary>A timer of a <see cref="ManualTimeProvider"/>; fires once.</summary>
internal sealed class ManualTimer(ManualTimeProvider owner, Action callback) : ITimer
{
    public DateTimeOffset Due { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        owner.Schedule(this, dueTime);
        return true;
    }

    public void Fire() => callback();

    public void Dispose() => owner.Schedule(this, Timeout.InfiniteTimeSpan);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
