using Coveo.Push;
using Coveo.Push.Emulator;
using Microsoft.Extensions.Options;
using QuickStart.Arguments;
using QuickStart.Output;

namespace QuickStart.Connection;

/// <summary>Where to push, as the environment says.</summary>
internal sealed record CoveoSettings(CoveoPushOptions? Options, string? SourceId)
{
    /// <summary>Whether nothing is configured, so that an emulator of our own serves.</summary>
    public bool IsEmpty => Options is null;

    /// <exception cref="UsageException">The configuration is wrong or only a part of one; the message names the variable.</exception>
    public static CoveoSettings Read(Func<string, string?> variable)
    {
        var organizationId = Value(CoveoVariables.OrganizationId);
        var apiKey = Value(CoveoVariables.ApiKey);
        var region = Value(CoveoVariables.Region);
        var endpoint = Value(CoveoVariables.Endpoint);
        var sourceId = Value(CoveoVariables.SourceId);
        if (organizationId is null && apiKey is null && endpoint is null)
        {
            var alone = region is not null ? CoveoVariables.Region : sourceId is not null ? CoveoVariables.SourceId : null;
            return alone is null
                ? new CoveoSettings(Options: null, SourceId: null)
                : throw new UsageException($"{alone} is set, but neither {CoveoVariables.OrganizationId} nor {CoveoVariables.ApiKey} is. Set them too, or unset {alone} to use the local emulator.");
        }

        if (organizationId is null != apiKey is null)
        {
            var (present, missing) = apiKey is null ? (CoveoVariables.OrganizationId, CoveoVariables.ApiKey) : (CoveoVariables.ApiKey, CoveoVariables.OrganizationId);
            throw new UsageException($"{present} is set but {missing} is not. Set both, or none to use the local emulator.");
        }

        var options = new CoveoPushOptions
        {
            // An address alone is that of an emulator with its well-known organization and key.
            OrganizationId = organizationId ?? CoveoEmulator.OrganizationId,
            ApiKey = apiKey ?? CoveoEmulator.ApiKey,
            Region = RegionOf(region),
            Endpoint = EndpointOf(endpoint),

            // A person is watching: a wrong address is told after seconds. A crawler that runs alone leaves the default.
            Retry = { MaxRetries = 3 },
        };
        CheckOptions(options);
        return new CoveoSettings(options, sourceId);

        string? Value(string name) => variable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    private static CoveoRegion RegionOf(string? region)
    {
        try
        {
            return region is null ? CoveoRegion.UsEast : CoveoRegionParser.Parse(region);
        }
        catch (FormatException unknown)
        {
            throw new UsageException($"{CoveoVariables.Region}: {PrintableText.OneLine(unknown.Message)}");
        }
    }

    private static Uri? EndpointOf(string? endpoint)
    {
        if (endpoint is null)
        {
            return null;
        }

        return Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
            ? address
            : throw new UsageException($"{CoveoVariables.Endpoint} is '{PrintableText.OneLine(endpoint)}', which is not an address. Write it with its scheme, as in http://127.0.0.1:8080/.");
    }

    private static void CheckOptions(CoveoPushOptions options)
    {
        try
        {
            using var client = new CoveoPushClient(options);
        }
        catch (OptionsValidationException invalid)
        {
            throw new UsageException(FailureExplanation.WithVariables(string.Join(" ", invalid.Failures)));
        }
    }
}
