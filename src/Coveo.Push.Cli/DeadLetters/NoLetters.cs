namespace Coveo.Push.Cli.DeadLetters;

/// <summary>Nothing to close.</summary>
internal sealed class NoLetters : IAsyncDisposable
{
    public static NoLetters Instance { get; } = new();

    public ValueTask DisposeAsync() => default;
}
