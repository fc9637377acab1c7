namespace Coveo.Push.Emulator.Console.Frame;

/// <summary>What the components of one page are given, by type: they are public, but what they show is not.</summary>
internal sealed class PageModels(params object[] models) : IServiceProvider
{
    public object? GetService(Type serviceType) => Array.Find(models, serviceType.IsInstanceOfType);
}
