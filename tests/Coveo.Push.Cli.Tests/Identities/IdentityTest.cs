using Coveo.Push.Cli.Tests.Running;

namespace Coveo.Push.Cli.Tests.Identities;

/// <summary>A test of identities, with a provider.</summary>
public abstract class IdentityTest : ToolTest
{
    protected const string Provider = "People";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var secured = await Client.Sources.CreateAsync(new Platform.SourceDefinition("Secured", Platform.SourceVisibility.Secured));
        await Client.SecurityProviders.CreateForSourceAsync(Provider, secured.Id);
    }

    private protected Task<ToolResult> IdentityAsync(string command, params string[] arguments) => RunAsync(["identity", command, "--provider", Provider, .. arguments]);

    private protected async Task<IReadOnlyList<string>> MembersAsync(string group) =>
        [.. (await Client.SecurityCache.ListMembersAsync(Provider, Identity.Group(group)).ToListAsync()).Select(member => member.Identity.Name).Order(StringComparer.Ordinal)];
}
