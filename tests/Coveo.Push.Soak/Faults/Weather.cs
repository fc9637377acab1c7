using System.Globalization;
using Coveo.Push.Soak.Emulation;

namespace Coveo.Push.Soak.Faults;

/// <summary>Changes the faults of the emulator every few seconds.</summary>
internal sealed class Weather(EmulatorControl control, int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<string> _ids = [];
    private int _number;

    public Dictionary<WeatherKind, int> Seen { get; } = [];

    /// <summary>How many calls have met a fault.</summary>
    public long Hits { get; private set; }

    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var kind = Draw();
                Seen[kind] = Seen.GetValueOrDefault(kind) + 1;
                await ChangeAsync(kind);
                var seconds = kind == WeatherKind.Outage ? _random.Next(1, 4) : _random.Next(3, 15);
                await Task.Delay(TimeSpan.FromSeconds(seconds), stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The soak is over.
        }
        finally
        {
            await ClearAsync();
        }
    }

    private WeatherKind Draw() => _random.Next(20) switch
    {
        < 6 => WeatherKind.Calm,
        < 13 => WeatherKind.Breeze,
        < 17 => WeatherKind.Storm,
        < 19 => WeatherKind.Throttling,
        _ => WeatherKind.Outage,
    };

    private async Task ChangeAsync(WeatherKind kind)
    {
        await ClearAsync();
        foreach (var fault in WeatherFaults.Of(kind, _random, DateTimeOffset.UtcNow))
        {
            var id = "weather-" + (++_number).ToString(CultureInfo.InvariantCulture);
            await control.AddFaultAsync($$"""{"id":"{{id}}",{{fault[1..]}}""");
            _ids.Add(id);
        }
    }

    private async Task ClearAsync()
    {
        foreach (var id in _ids)
        {
            Hits += await control.RemoveFaultAsync(id);
        }

        _ids.Clear();
    }
}
