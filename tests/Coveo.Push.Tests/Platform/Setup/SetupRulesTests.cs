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

    [Fact]
    public void The_result_shows_no_secret() =>
        new SecuredSource { SourceId = "s", ProviderId = "p", IsSourceCreated = true }.ToString().Should().Be("source s (new), security identity provider p");
}
