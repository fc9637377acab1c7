using Coveo.Push.ConventionTests.Builds;
using Coveo.Push.ConventionTests.Clients;
using Mono.Cecil;

namespace Coveo.Push.ConventionTests.Documentation;

/// <summary>The documentation says which errors to expect.</summary>
public class ErrorDocumentationTests
{
    /// <summary>For null where the signature does not allow it: the signature says so already, for every member alike.</summary>
    private const string NullArgument = "System.ArgumentNullException";

    private static IEnumerable<MethodDefinition> Calls => Client.Methods.Where(method => method.IsAsynchronous() && method.Name != nameof(IAsyncDisposable.DisposeAsync));

    [Fact]
    public void A_call_says_how_it_fails() =>
        Lacking("Coveo.Push.CoveoPushException", Calls)
            .Should().BeEquivalentTo(
                // These read something that they can do without: that it could not be read is in what they give.
                "ICrawlSession.VerifyAsync(timeout, progress, cancellationToken)",
                "IStreamsClient.StartLoadAsync(sourceId, options, progress, cancellationToken)");

    [Fact]
    public void A_call_says_what_becomes_of_it_when_it_is_cancelled() => Lacking("System.OperationCanceledException", Calls).ShouldNotExist();

    [Fact]
    public void A_call_says_which_arguments_it_refuses() =>
        Lacking("System.ArgumentException", Calls.Where(method => method.Parameters.Any(parameter => !parameter.IsOptional && !parameter.IsAnyBytes()))).ShouldNotExist();

    [Fact]
    public void A_client_says_which_errors_it_throws_about_arguments_and_state() =>
        Unsaid(Client.Methods.Select(method => (Client.Implementation(method)!, method)), depth: 3)
            .Should().BeEquivalentTo(
                // A batch that is closed before anything was added: an empty one was refused before.
                "IBatchesClient.PushAsync(sourceId, batch, cancellationToken) throws System.InvalidOperationException",
                // The address of a new container was looked at when the service gave it.
                "IFilesClient.UploadToNewContainerAsync(content, cancellationToken) throws System.ArgumentException");

    [Fact]
    public void A_public_member_says_which_errors_it_throws() =>
        Unsaid(
            Packages.Libraries.SelectMany(module => module.PublicTypes()).Where(type => !type.IsInterface).SelectMany(type => type.PublicMethods()).Select(method => (method, method)),
            depth: 1).ShouldNotExist();

    private static IEnumerable<string> Lacking(string kind, IEnumerable<MethodDefinition> methods) =>
        methods.Where(method => !DocumentedErrors.Of(XmlDocumentation.Of(method)).Any(error => DocumentedErrors.IsOf(error, kind))).Select(method => method.Shown());

    private static IEnumerable<string> Unsaid(IEnumerable<(MethodDefinition Thrower, MethodDefinition Documented)> methods, int depth) =>
        from method in methods
        let said = DocumentedErrors.Of(XmlDocumentation.Of(method.Documented))
        from thrown in ThrownErrors.Of(method.Thrower, depth)
        where thrown != NullArgument && !said.Any(error => DocumentedErrors.IsOf(thrown, error) || DocumentedErrors.IsOf(error, thrown))
        select $"{method.Documented.Shown()} throws {thrown}" into unsaid
        group unsaid by unsaid into told
        select told.Key;
}
