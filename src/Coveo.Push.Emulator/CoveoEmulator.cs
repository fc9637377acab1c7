using Coveo.Push.Emulator.Hosting;

namespace Coveo.Push.Emulator;

/// <summary>A local Coveo to push to: the Push API, the file storage and the Platform operations behind one loopback address.</summary>
/// <remarks>
/// <para>Listens on 127.0.0.1 only. Each instance is an organization of its own; start as many as there are tests.</para>
/// <para>
/// Items are processed before the 202 is sent, unless <see cref="CoveoEmulatorOptions.Pipeline"/> says otherwise: whoever has the answer
/// can look at <c>/_emulator/items</c> and <c>/_emulator/log</c>.
/// The control API under <c>/_emulator/</c> needs no token. Every route refuses other host names and pages of other origins.
/// </para>
/// <para>
/// Where the behaviour of the service is not published, the emulator is the stricter of the two. An upload that carries an
/// <c>Authorization</c> header is denied, because a client that sends its token to the storage leaks it. Of two operations on one item
/// in one batch file the first counts, because they share an ordering ID.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// await using var emulator = await CoveoEmulator.StartAsync();
/// using var http = new HttpClient { BaseAddress = emulator.BaseUri };
/// http.DefaultRequestHeaders.Authorization = new("Bearer", CoveoEmulator.ApiKey);
/// </code>
/// </example>
public sealed class CoveoEmulator : IAsyncDisposable
{
    /// <summary>The ID of the organization, unless <see cref="CoveoEmulatorOptions.OrganizationId"/> says otherwise.</summary>
    public const string OrganizationId = "emulatororg";

    /// <summary>The API key that may do everything, unless <see cref="CoveoEmulatorOptions.ApiKey"/> says otherwise.</summary>
    public const string ApiKey = "xx00000000-0000-4000-8000-000000000000";

    private readonly EmulatorHost _host;

    private CoveoEmulator(EmulatorHost host) => _host = host;

    /// <summary>Gets the address of every host of the service, such as <c>http://127.0.0.1:41234/</c>.</summary>
    public Uri BaseUri => _host.BaseUri;

    /// <summary>Gets what goes wrong with calls.</summary>
    public EmulatorFaults Faults => _host.Faults;

    /// <summary>Starts an emulator; it answers requests when the task completes.</summary>
    /// <param name="options">The settings, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The running emulator, to be disposed of by the caller.</returns>
    /// <exception cref="ArgumentException">A setting is out of range; the message prints it.</exception>
    /// <exception cref="IOException">The port is taken, or the data file cannot be used.</exception>
    public static async Task<CoveoEmulator> StartAsync(
        CoveoEmulatorOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new CoveoEmulatorOptions();
        EmulatorOptionsRules.Check(options);
        return new CoveoEmulator(await EmulatorHost.StartAsync(options, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Stops answering. Requests under way are finished first.</summary>
    /// <param name="cancellationToken">Stops without waiting for requests under way.</param>
    /// <returns>A task that completes when the port is free again.</returns>
    public Task StopAsync(CancellationToken cancellationToken = default) => _host.StopAsync(cancellationToken);

    /// <summary>Stops, and discards what was kept in memory and in temporary files.</summary>
    /// <returns>A task that completes when everything is released. What a killed process leaves is removed by the next emulator.</returns>
    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
