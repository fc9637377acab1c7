using System.Text.Json;

namespace Coveo.Push.IntegrationTests.WebApp;

/// <summary>What the webhook of the sample <c>WebApp</c> takes, and what it says to what it does not take.</summary>
public sealed class WebhookTests : WebAppTest
{
    [Fact]
    public async Task Only_what_the_secret_has_signed_is_taken()
    {
        await using (var app = App())
        {
            (await app.SendAsync(Created(), "")).Should().Be((401, """{"status":401,"title":"The signature is not that of the body.","errors":["Send the header X-Cms-Signature: sha256=, and behind it the HMAC-SHA256 of the body by the shared secret, in hexadecimal."]}"""));
            (await app.SendAsync(Created(), WebAppRun.SignatureOf(Changed()))).Status.Should().Be(401);
            (await app.SendAsync(Created(), WebAppRun.SignatureOf(Created()).ToUpperInvariant())).Status.Should().Be(401);
            (await app.SendAsync("no JSON", "sha256=00")).Status.Should().Be(401, "what is not signed is not looked at");
        }

        (await IndexedAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_not_an_event_is_refused_with_all_that_is_wrong_and_the_fix()
    {
        const string Shape = """{"type": "created", "page": {"url": "https://cms.example/pages/1", "title": "…", "text": "…"}}""";
        (string Body, string[] Errors)[] expected =
        [
            ("{\n \"type\": created}", [$"The body is not JSON (line 2, byte 10). Send {Shape}."]),
            ("", [$"The body is not JSON (line 1, byte 1). Send {Shape}."]),
            ("[]", [$"The body is [], and should be an object: {Shape}."]),
            ("{}", ["""type is missing. It is "created", "changed" or "deleted".""", $"page is missing, and should be an object: {Shape}."]),
            ("""{"type":"moved","page":{"url":"pages/1","title":" ","text":7}}""",
            [
                """type is "moved". It is "created", "changed" or "deleted".""",
                """page.url is "pages/1". Send a whole address with http or https, such as "https://cms.example/pages/1".""",
                """page.title is " ". Send a text that is not blank.""",
                "page.text is 7. Send a text.",
            ]),
            ("""{"type":"deleted","page":{"url":"file:///etc/passwd"}}""", ["""page.url is "file:///etc/passwd". Send a whole address with http or https, such as "https://cms.example/pages/1"."""]),
            ("""{"type":"deleted","page":{}}""", ["page.url is missing. Send a text that is not blank."]),
        ];
        await using (var app = App())
        {
            foreach (var (body, errors) in expected)
            {
                var (status, answer) = await app.SendAsync(body);

                status.Should().Be(400, body);
                using var problem = JsonDocument.Parse(answer);
                problem.RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetString()).Should().Equal(errors, body);
            }
        }

        (await IndexedAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_event_that_is_too_large_is_not_read_to_its_end()
    {
        await using var app = App(("Webhook:MaxBytes", "100"));

        (await app.SendAsync(Created(text: new string('x', 100)))).Should().Be((413, """{"status":413,"title":"The event is too large.","errors":["Send 100 bytes at most."]}"""));
        (await app.SendAsync(Deleted())).Status.Should().Be(202);
    }

    [Fact]
    public async Task When_the_queue_is_full_the_caller_is_told_when_to_come_back()
    {
        await using (var app = App(("Webhook:QueueCapacity", "2"), ("Webhook:RetryAfter", "00:00:07")))
        {
            using (await app.HoldDeliveryAsync())
            {
                (await app.SendAsync(Created(Url + "1"))).Status.Should().Be(202);
                (await app.SendAsync(Created(Url + "2"))).Status.Should().Be(202);

                using var refused = await app.PostAsync(Created(Url + "3"));

                ((int)refused.StatusCode, refused.Headers.RetryAfter!.ToString()).Should().Be((503, "7"));
                (await app.AskAsync("/health/ready")).Should().Match<(int Status, string Answer)>(ready => ready.Status == 503 && ready.Answer.Contains("The queue is full: 2 events wait."));
            }
        }

        (await IndexedAsync()).Should().BeEquivalentTo(Url + "1", Url + "2");
    }
}
