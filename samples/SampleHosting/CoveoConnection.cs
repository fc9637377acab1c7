using Coveo.Push;
using Coveo.Push.Emulator;

namespace SampleHosting;

/// <summary>The service that is pushed to: the real one, or an emulator in this process.</summary>
public sealed class CoveoConnection : IAsyncDisposable
{
    private readonly CoveoEmulator? _emulator;

    private CoveoConnection(CoveoEmulator? emulator, CoveoPushOptions options)
    {
        _emulator = emulator;
        Options = options;
        Client = new CoveoPushClient(options);
    }

    public CoveoPushOptions Options { get; }

    public CoveoPushClient Client { get; }

    /// <summary>Whether the source and the provider go with the process.</summary>
    public bool IsInProcess => _emulator is not null;

    /// <param name="dataFile">Where an emulator in this process keeps what it has; <see langword="null"/> for one that keeps nothing.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="UsageException">A variable is wrong; the message names it.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The same; <see cref="ConnectionVariables.Explain"/> puts the names of the variables in.</exception>
    public static Task<CoveoConnection> StartAsync(string? dataFile, CancellationToken cancellationToken) =>
        StartAsync(new CoveoEmulatorOptions { DataFile = dataFile }, _ => { }, cancellationToken);

    /// <param name="local">How an emulator in this process is, where nothing else is configured.</param>
    /// <param name="configure">Changes the options of the client, whatever it pushes to.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="UsageException">A variable is wrong; the message names it.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The same; <see cref="ConnectionVariables.Explain"/> puts the names of the variables in.</exception>
    public static async Task<CoveoConnection> StartAsync(CoveoEmulatorOptions local, Action<CoveoPushOptions> configure, CancellationToken cancellationToken)
    {
        if (ConnectionVariables.Read() is { } configured)
        {
            configure(configured);
            return new CoveoConnection(emulator: null, configured);
        }

        var emulator = await CoveoEmulator.StartAsync(local, cancellationToken: cancellationToken);
        var options = new CoveoPushOptions
        {
            OrganizationId = CoveoEmulator.OrganizationId,
            ApiKey = CoveoEmulator.ApiKey,
            Endpoint = emulator.BaseUri,
        };
        configure(options);
        return new CoveoConnection(emulator, options);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }
    }

    public override string ToString() =>
        IsInProcess ? "an emulator in this process" : $"organization {Options.OrganizationId}, {Options.Endpoint?.Authority ?? $"region {Options.Region}"}";
}
