using Coveo.Push.Emulator;
using Coveo.Push.Emulator.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts a local Coveo into an ASP.NET Core app.</summary>
public static class CoveoEmulatorServiceCollectionExtensions
{
    /// <summary>
    /// Adds one emulator to the app; <c>app.MapCoveoEmulator()</c> says where it answers. It begins with the app and is disposed of with
    /// its container.
    /// </summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="configure">
    /// Changes the settings. <see cref="CoveoEmulatorOptions.Port"/> and <see cref="CoveoEmulatorOptions.Address"/> mean nothing here: the
    /// app listens.
    /// </param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentException">A setting is out of range; the message prints it.</exception>
    /// <exception cref="InvalidOperationException">The app has an emulator already.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddCoveoEmulator(options => options.DataFile = "coveo.db");
    /// var app = builder.Build();
    /// app.MapCoveoEmulator("/coveo");
    /// </code>
    /// </example>
    public static IServiceCollection AddCoveoEmulator(this IServiceCollection services, Action<CoveoEmulatorOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service.ServiceType == typeof(EmulatorServices)))
        {
            throw new InvalidOperationException("AddCoveoEmulator was called before: an app has one emulator.");
        }

        var options = new CoveoEmulatorOptions();
        configure?.Invoke(options);
        EmulatorOptionsRules.Check(options);
        services.AddRoutingCore();
        services.TryAddSingleton(_ => new EmulatorServices(options));
        return services;
    }
}
