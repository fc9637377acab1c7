using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

public class SecurityProviderRulesTests
{
    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.OK, "{}");

    public static TheoryData<SecurityProviderDefinition, string> WrongDefinitions => new()
    {
        { new("", "s"), "*cannot be named ''. Give it a name*" },
        { new("  ", "s"), "*cannot be named '  '*" },
        { new("..", "s"), "*cannot be named '..'*" },
        { new("\ud800", "s"), "*cannot be named '\\uD800'*" },
        { new("email security provider", "s"), "'email security provider' is the built-in provider*Give yours another name*" },
        { new("p"), "The security identity provider 'p' has no source. Give it the ID of a source*" },
        { new("p", "s", " "), "*'p' has a source with the ID ' '. Give each source its ID*" },
        { new("p", "s", "t", "s"), "*'p' has the source 's' twice. Name each source once.*" },
        { new("p", "s") { DisplayName = " " }, "*'p' has the display name ' '. Leave it out*" },
        { new("p", "s") { CascadingProviders = [new("P", "EXPANDED")] }, "*'p' cascades to itself ('P'). Name other providers only*" },
        { new("p", "s") { CascadingProviders = [CascadingSecurityProvider.Email, CascadingSecurityProvider.Email] }, "*cascades to 'Email Security Provider' twice*" },
        { new("p", "s") { CascadingProviders = [new("q", null)] }, "*cascades to 'q', which lacks its ID or its type*" },
        { new("p", "s") { CascadingProviders = [null!] }, "*cascades to '', which lacks*" },
        { new("p", "s") { CascadingProviders = null! }, "*has no list of providers to cascade to*" },
    };

    [Theory]
    [MemberData(nameof(WrongDefinitions), DisableDiscoveryEnumeration = true)]
    public async Task A_definition_that_cannot_work_is_refused_before_anything_is_sent(SecurityProviderDefinition definition, string message)
    {
        var creating = () => Providers.CreateAsync(definition);

        (await creating.Should().ThrowAsync<ArgumentException>()).WithMessage(message).WithParameterName(nameof(definition));
        _service.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData(" ", "s", "name")]
    [InlineData("Email Security Provider", "s", "name")]
    [InlineData("p", " ", "sourceId")]
    [InlineData("p", "..", "sourceId")]
    public async Task The_call_for_one_source_says_which_of_the_two_is_wrong(string name, string sourceId, string parameter)
    {
        var creating = () => Providers.CreateForSourceAsync(name, sourceId);

        (await creating.Should().ThrowAsync<ArgumentException>()).WithParameterName(parameter);
        _service.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Email Security Provider")]
    [InlineData("EMAIL SECURITY PROVIDER")]
    public async Task The_built_in_provider_is_neither_changed_nor_deleted(string providerId)
    {
        var deleting = () => Providers.DeleteAsync(providerId);
        var updating = () => Providers.UpdateAsync(providerId, new SecurityProviderDefinition("p", "s"));

        await deleting.Should().ThrowAsync<ArgumentException>().WithMessage($"'{providerId}' is built in: it can be neither changed nor deleted.*");
        await updating.Should().ThrowAsync<ArgumentException>().WithMessage($"'{providerId}' is built in*");
        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_provider_keeps_its_name()
    {
        var updating = () => Providers.UpdateAsync("My Provider", new SecurityProviderDefinition("Another", "s"));

        await updating.Should().ThrowAsync<ArgumentException>().WithMessage("The definition is of 'Another', not of the provider 'My Provider'*Give the definition that name*");
        _service.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    public async Task An_id_that_cannot_be_one_is_refused(string providerId)
    {
        var getting = () => Providers.GetAsync(providerId);

        (await getting.Should().ThrowAsync<ArgumentException>()).WithParameterName(nameof(providerId));
        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public void A_blank_filter_is_refused()
    {
        var listing = () => Providers.ListAsync(" ");

        listing.Should().Throw<ArgumentException>().WithMessage("The name filter ' ' is blank. Leave it out*");
    }

    private ISecurityProvidersClient Providers => _service.Client().SecurityProviders;
}
