using System.Globalization;
using System.Net;
using Coveo.Push.Platform;

namespace Coveo.Push;

/// <summary>How each kind of value is written in configuration.</summary>
internal static class ConfigurationFormats
{
    private static readonly HashSet<string> ProxySchemes = new(StringComparer.OrdinalIgnoreCase) { "http", "https", "socks4", "socks4a", "socks5" };

    public static readonly ConfigurationFormat<CoveoRegion> Region = new(
        text => (CoveoRegionParser.TryParse(text, out var region), region),
        () => $"Known regions: {RegionTable.KnownRegions}.");

    public static readonly ConfigurationFormat<CoveoEnvironment> Environment = new(
        text => (CoveoEnvironmentParser.TryParse(text, out var environment), environment),
        () => $"Known environments: {RegionTable.KnownEnvironments}.");

    public static readonly ConfigurationFormat<TimeSpan> Time = new(
        ReadTime,
        () => "Write days.hours:minutes:seconds, as in '00:00:30' or '1.00:00:00'.");

    public static readonly ConfigurationFormat<TimeSpan?> OptionalTime = new(
        text => Time.Read(text) is (true, var time) ? (true, time) : (false, null),
        Time.Fix);

    public static readonly ConfigurationFormat<int> Number = new(
        text => (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number), number),
        () => "Write a whole number.");

    public static readonly ConfigurationFormat<int?> OptionalNumber = new(
        text => Number.Read(text) is (true, var number) ? (true, number) : (false, null),
        Number.Fix);

    public static readonly ConfigurationFormat<bool> Truth = new(
        text => (bool.TryParse(text, out var truth), truth),
        () => "Write 'true' or 'false'.");

    public static readonly ConfigurationFormat<bool?> OptionalTruth = new(
        text => Truth.Read(text) is (true, var truth) ? (true, truth) : (false, null),
        Truth.Fix);

    public static readonly ConfigurationFormat<double> Share = new(
        text => (double.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share), share),
        () => "Write a share from 0 to 1, as in '0.5'.");

    public static readonly ConfigurationFormat<BatchFailureMode> FailureMode = new(
        text => ReadWord(text, BatchFailureMode.Halt, BatchFailureMode.Continue),
        () => "Write 'Halt' or 'Continue'.");

    public static readonly ConfigurationFormat<SourceVisibility?> SourceVisibility = new(
        text => (SourceVisibilityNames.Parse(text) is { } visibility) ? (true, visibility) : (false, null),
        () => "Write 'Private', 'Secured' or 'Shared'.");

    public static readonly ConfigurationFormat<string?> Text = new(text => (true, text), () => "");

    public static readonly ConfigurationFormat<Uri?> Address = new(
        ReadAddress,
        () => "Write an address with its scheme, as in 'https://coveo.example'.",
        EndpointAddress.WithoutSecrets);

    public static readonly ConfigurationFormat<IWebProxy?> Proxy = new(
        ReadProxy,
        () => "Write an address with its scheme (http, https, socks4, socks4a or socks5), as in 'http://proxy.example:8080'.",
        EndpointAddress.WithoutSecrets);

    /// <summary>The hours and minutes must be there: "30" would be thirty days, and "10:00" ten hours.</summary>
    private static (bool IsRead, TimeSpan Value) ReadTime(string text) =>
        (TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var time) && text.Count(c => c == ':') == 2, time);

    /// <summary>One of the words alone: the framework also takes their numbers, and several of them for the sum of those.</summary>
    public static (bool IsRead, T Value) ReadWord<T>(string text, params T[] known)
        where T : struct, Enum
    {
        var word = text.Trim();
        foreach (var value in known)
        {
            if (value.ToString().Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return (true, value);
            }
        }

        return (false, default);
    }

    private static (bool IsRead, Uri? Value) ReadAddress(string text) =>
        (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0, address);

    private static (bool IsRead, IWebProxy? Value) ReadProxy(string text)
    {
        if (ReadAddress(text) is not (true, { } address) || !ProxySchemes.Contains(address.Scheme))
        {
            return (false, null);
        }

        var proxy = new WebProxy(new UriBuilder(address.Scheme, address.Host, address.Port).Uri);
        if (address.UserInfo.Length > 0)
        {
            var parts = address.UserInfo.Split([':'], 2);
            proxy.Credentials = new NetworkCredential(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts.ElementAtOrDefault(1) ?? ""));
        }

        return (true, proxy);
    }
}
