namespace Coveo.Push.Soak.Faults;

/// <summary>How much goes wrong for some seconds.</summary>
internal enum WeatherKind
{
    /// <summary>Nothing.</summary>
    Calm,

    /// <summary>Of the calls of a batch about every twenty-fifth meets something.</summary>
    Breeze,

    /// <summary>About every fifth.</summary>
    Storm,

    /// <summary>The service throttles.</summary>
    Throttling,

    /// <summary>The service is down.</summary>
    Outage,
}
