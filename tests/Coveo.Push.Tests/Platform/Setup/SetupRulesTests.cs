using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

public sealed class SetupRulesTests
{
    private readonly RecordingService _service = new();

    [Theory]
    [InlineData(" ", null, null, "The name of the source is ' ', which is blank.*")]
    [InlineData("Intranet", "", null, "The name of the security identity provider is '', which is blank.*")]
    [InlineData("Intranet", null, " ", "The name of the API key is ' ', which is blank.*")]
    public async Task A_blank_name_is_refused_before_anything_is_sent(string name, string? provider, string? key, string message)
    {
        var setup = new SecuredSourceSetup { ProviderName = provider, ApiKeyName = key };

        await FluentActions.Awaiting(() => _service.Client().Setup.EnsureSecuredSourceAsync(name, setup)).Should().ThrowAsync<ArgumentException>().WithMessage(message);

        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_negative_time_is_refused_too()
    {
        var setup = new SecuredSourceSetup { ReadyTimeout = TimeSpan.FromSeconds(-1) };

        await FluentActions.Awaiting(() => _service.Client().Setup.EnsureSecuredSourceAsync("Intranet", setup)).Should().ThrowAsync<ArgumentException>()
            .WithMessage("ReadyTimeout is -00:00:01, which is negative. Give 0 not to wait.*");
    }

    public static TheoryData<SecuredSourceSetup, string> SetupsThatCannotBe => new()
    {
        { new() { ApiKeyName = new string('k', 126) }, "The API key '*' has a display name of 126 characters. Give it 1 to 125*" },
        { new() { ProviderName = "Email Security Provider" }, "'Email Security Provider' is the built-in provider*" },
        { new() { CascadingProviders = [CascadingSecurityProvider.Email, CascadingSecurityProvider.Email] }, "*cascades to 'Email Security Provider' twice.*" },
        { new() { Fields = [new("pages", FieldType.Long) { MultiValueFacet = true }] }, "The field 'pages' cannot be so: MultiValueFacet is for the type STRING only*" },
        { new() { Fields = [new("pages", FieldType.Long), new("pages", FieldType.Long)] }, "The field 'pages' is given twice.*" },
        { new() { ReadyTimeout = TimeSpan.FromDays(2) }, "ReadyTimeout is 2.00:00:00, which is longer than a day. Give a day at most.*" },
    };

    [Theory]
    [MemberData(nameof(SetupsThatCannotBe))]
    public async Task What_a_later_step_would_refuse_is_refused_before_the_first_one(SecuredSourceSetup setup, string message)
    {
        await FluentActions.Awaiting(() => _service.Client().Setup.EnsureSecuredSourceAsync("Intranet", setup)).Should().ThrowAsync<ArgumentException>().WithMessage(message);

        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_name_that_no_source_can_have_is_refused_too()
    {
        await FluentActions.Awaiting(() => _service.Client().Setup.EnsureSecuredSourceAsync(new string('n', 255))).Should().ThrowAsync<ArgumentException>()
            .WithMessage("The name of the source has 255 characters*");

        _service.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"sourceStatus\":{\"type\":\"CREATING\"}", true)]
    [InlineData("\"sourceStatus\":{\"type\":\"PUSH_READY\"},\"numberOfDocuments\":0", true)]
    [InlineData("\"sourceStatus\":{\"type\":\"REFRESHING\"},\"numberOfDocuments\":0", false)]
    [InlineData("\"sourceStatus\":{\"type\":\"PUSH_READY\"},\"numberOfDocuments\":3", false)]
    [InlineData("\"sourceStatus\":{\"type\":\"PUSH_READY\"},\"lastOperation\":{\"operationType\":\"REBUILD\"}", false)]
    public async Task A_source_that_an_earlier_call_made_and_nobody_has_used_is_waited_for(string information, bool isWaitedFor)
    {
        const string Provider = $$$$"""{"id":"Intranet Identities","type":"EXPANDED","referencedBy":[{"id":"{{{{RecordingService.SourceId}}}}","type":"SOURCE"}],"cascadingSecurityProviders":{"Email Security Provider":{"id":"Email Security Provider","name":"Email Security Provider","type":"EMAIL"}}}""";
        string Source(string about) => """{"id":"ID","name":"Intranet","sourceType":"PUSH","sourceVisibility":"SECURED","pushEnabled":true,"information":{ABOUT}}"""
            .Replace("ID", RecordingService.SourceId, StringComparison.Ordinal).Replace("ABOUT", about, StringComparison.Ordinal);
        _service.Then(HttpStatusCode.OK, Provider)
            .Then(HttpStatusCode.OK, $$"""{"sourceModels":[{{Source(information)}}],"totalEntries":1,"totalPages":1}""")
            .Then(HttpStatusCode.OK, Source("\"sourceStatus\":{\"type\":\"PUSH_READY\"}"))
            .Then(HttpStatusCode.Created);

        var found = await _service.Client().Setup.EnsureSecuredSourceAsync("Intranet");

        found.IsSourceCreated.Should().BeFalse();
        _service.Calls.Skip(2).Select(call => call.Line).Should().Equal(isWaitedFor
            ? [$"GET https://platform.cloud.coveo.com/rest/organizations/acmeorg1/sources/{RecordingService.SourceId}", $"POST {RecordingService.SourceUrl}/status?statusType=IDLE"]
            : Array.Empty<string>());
    }

    [Fact]
    public void The_result_shows_no_secret() =>
        new SecuredSource { SourceId = "s", ProviderId = "p", IsSourceCreated = true }.ToString().Should().Be("source s (new), security identity provider p");
}
