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
    public static async Task<CoveoConnection> StartAsync(string? dataFile, CancellationToken cancellationToken)
    {
        if (ConnectionVariables.Read() is { } configured)
        {
            return new CoveoConnection(emulator: null, configured);
        }

        var emulator = await CoveoEmulator.StartAsync(new CoveoEmulatorOptions { DataFile = dataFile }, cancellationToken: cancellationToken);
        return new CoveoConnection(emulator, new CoveoPushOptions
        {
            OrganizationId = CoveoEmulator.OrganizationId,
            ApiKey = CoveoEmulator.ApiKey,
            Endpoint = emulator.BaseUri,
        });
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
