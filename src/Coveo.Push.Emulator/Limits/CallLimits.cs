using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Limits;

/// <summary>Counts the calls of the Push API and refuses those that are too many. A refused call does not count.</summary>
internal sealed class CallLimits(EmulatorLimits limits, VirtualClock clock)
{
    private readonly Lock _lock = new();
    private readonly DayCount _today = new(clock);
    private readonly RecentCount _recent = new(clock);

    public long Today => _today.Used;

    public long Recent => _recent.Used;

    public RequestDelegate Guard(RequestDelegate next) => context =>
    {
        Count();
        return next(context);
    };

    public void Reset()
    {
        _today.Reset();
        _recent.Reset();
    }

    private void Count()
    {
        lock (_lock)
        {
            if (_today.Used >= limits.CallsPerDay)
            {
                throw ApiErrors.TooManyRequests($"At most {limits.CallsPerDay} calls per day are possible.", _today.SecondsLeft);
            }

            if (_recent.Used >= limits.CallsPerFiveMinutes)
            {
                throw ApiErrors.TooManyRequests(
                    $"At most {limits.CallsPerFiveMinutes} calls in 5 minutes are possible.", _recent.SecondsLeft);
            }

            _today.Add(1);
            _recent.AddOne();
        }
    }
}
