using Coveo.Push.ConventionTests.Builds;
using Mono.Cecil;

namespace Coveo.Push.ConventionTests.Clients;

/// <summary>What is asynchronous says so, and can be cancelled.</summary>
public class AsynchronousTests
{
    private static IEnumerable<MethodDefinition> Methods => Packages.Libraries.SelectMany(module => module.PublicMethods());

    [Fact]
    public void What_is_asynchronous_is_named_so_and_nothing_else() =>
        Methods
            .Where(method => method.IsAsynchronous() != method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(method => method.Shown())
            .Distinct()
            .Should().BeEquivalentTo(
                // A link in a chain, as Where and Select are: it does nothing until somebody enumerates.
                "IFieldsClient.WithFields(documents, inference, lookAhead, cancellationToken)");

    [Fact]
    public void What_is_asynchronous_ends_with_a_token_that_can_be_left_out() =>
        Methods
            .Where(method => method.IsAsynchronous() && method.Name != nameof(IAsyncDisposable.DisposeAsync))
            .Where(method => method.Parameters.LastOrDefault() is not { } last || !last.IsCancellation() || last.Name != "cancellationToken" || !last.IsOptional)
            .Select(method => method.Shown())
            .Should().BeEquivalentTo(
                // Written by users and called by the library, which always has a token: a default would only invite them to drop it.
                "IAccessTokenProvider.GetTokenAsync(rejectedToken, cancellationToken)",
                "ICrawler.CrawlAsync(crawl, cancellationToken)");

    [Fact]
    public void Nothing_takes_a_token_anywhere_but_at_the_end() =>
        Methods
            .Where(method => method.Parameters.SkipLast(1).Any(parameter => parameter.IsCancellation()))
            .Select(method => method.Shown())
            .ShouldNotExist();

    [Fact]
    public void No_method_is_asynchronous_without_a_task_to_await() =>
        Packages.All
            .SelectMany(module => module.AllTypes())
            .SelectMany(type => type.Methods)
            .Where(method => method.Has("AsyncStateMachineAttribute") && method.ReturnType.MetadataType == MetadataType.Void)
            .Select(method => method.Shown())
            .ShouldNotExist();
}
