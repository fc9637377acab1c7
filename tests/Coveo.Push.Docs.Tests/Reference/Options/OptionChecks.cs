using Coveo.Push.Emulator;
using Coveo.Push.Emulator.Faults;
using Coveo.Push.Emulator.Hosting;
using Microsoft.Extensions.Options;

namespace Coveo.Push.Docs.Tests.Reference.Options;

/// <summary>What the code says of options: everything that is wrong with them.</summary>
internal static class OptionChecks
{
    // Each class is checked as a part of the whole that the code checks.
    private static readonly Dictionary<Type, Func<object, IEnumerable<string>>> ByType = new()
    {
        [typeof(TimeoutOptions)] = part => OfClient(options => options.Timeouts = (TimeoutOptions)part),
        [typeof(RetryOptions)] = part => OfClient(options => options.Retry = (RetryOptions)part),
        [typeof(ThrottleOptions)] = part => OfClient(options => options.Throttle = (ThrottleOptions)part),
        [typeof(BatchOptions)] = part => OfClient(options => options.Batches = (BatchOptions)part),
        [typeof(CrawlOptions)] = options => Thrown(() => CrawlOptionsRules.Checked((CrawlOptions)options, CrawlMode.Rebuild)),
        [typeof(CrawlerOptions)] = options => new CrawlerOptionsValidator().Validate("", (CrawlerOptions)options).Failures ?? [],
        [typeof(StreamLoadOptions)] = options => Thrown(() => StreamLoadRules.Checked((StreamLoadOptions)options)),
        [typeof(StreamFullLoadOptions)] = options => Thrown(() => StreamLoadRules.Checked((StreamFullLoadOptions)options)),
        [typeof(CoveoEmulatorOptions)] = options => Thrown(() => EmulatorOptionsRules.Check((CoveoEmulatorOptions)options)),
        [typeof(EmulatorPipeline)] = part => Thrown(() => EmulatorOptionsRules.Check(new() { Pipeline = (EmulatorPipeline)part })),
        [typeof(EmulatorLimits)] = part => Thrown(() => EmulatorOptionsRules.Check(new() { Limits = (EmulatorLimits)part })),
        [typeof(EmulatorFault)] = fault => FaultRules.ViolationOf([(EmulatorFault)fault], []) is { } problem ? [problem] : [],
    };

    /// <summary>Whether there are rules for a class at all.</summary>
    public static bool Has(Type type) => ByType.ContainsKey(type);

    /// <summary>What is wrong with one option when it has a value, all others having their defaults.</summary>
    public static bool Refuses(OptionEntry option, object value)
    {
        var options = Activator.CreateInstance(option.Owner)!;
        option.Property.SetValue(options, value);
        return ByType[option.Owner](options).Any(problem => problem.Contains(option.Name, StringComparison.OrdinalIgnoreCase) || problem.Contains("The queue delay", StringComparison.Ordinal));
    }

    private static IEnumerable<string> OfClient(Action<CoveoPushOptions> set)
    {
        var options = new CoveoPushOptions { OrganizationId = "acmeorg1", ApiKey = "xx11111111-key" };
        set(options);
        return new CoveoPushOptionsValidator().Validate(name: null, options).Failures ?? [];
    }

    private static IEnumerable<string> Thrown(Action check)
    {
        try
        {
            check();
            return [];
        }
        catch (Exception problem) when (problem is ArgumentException or OptionsValidationException)
        {
            return [problem.Message];
        }
    }
}
