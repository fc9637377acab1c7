namespace Coveo.Push.Console.Tests;

/// <summary>The tests that share one browser.</summary>
[CollectionDefinition(Name)]
public sealed class ConsoleTests : ICollectionFixture<Chromium>
{
    public const string Name = "The console in a browser";
}
