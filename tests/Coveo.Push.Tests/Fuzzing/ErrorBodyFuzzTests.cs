using System.Net;
using System.Text;
using Coveo.Push.Diagnostics;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Fuzzing;

public class ErrorBodyFuzzTests
{
    private const string Secret = "xx11111111-2222-4333-8444-555555555555";
    private const int LongestMessage = 501;
    private const int LongestCode = 101;
    private const int LargestErrorBytes = 64_000;

    private static readonly string[] Bodies =
    [
        """{"errorCode":"INVALID_JSON","message":"Bad xx11111111-2222-4333-8444-555555555555 token","requestID":"r"}""",
        """{"message":"Forbidden"}""",
        """{"type":"A","code":7,"detail":{"a":[1,2,{}]},"title":"t"}""",
        """<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>xx11111111-2222-4333-8444-555555555555</Message></Error>""",
        "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>",
        "upstream connect error xx11111111-2222-4333-8444-555555555555",
        "",
    ];

    [Fact]
    public Task The_body_of_an_error_never_fails_its_reader_and_becomes_one_short_line_without_secrets() => FuzzCases.RunAsync(3_000, input =>
    {
        var body = ErrorBody.Read(input.Bytes(Bodies)).Cleaned(new SecretMask([Secret]));

        foreach (var (text, longest) in new[] { (body.Code, LongestCode), (body.Message, LongestMessage) })
        {
            if (text is not null)
            {
                text.Length.Should().BeInRange(1, longest);
                text.Should().NotContain(Secret);
                text.Any(char.IsControl).Should().BeFalse("a line must not be broken in a log");
                Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Should().Be(text, "half of a character can be written nowhere");
            }
        }
    });

    [Theory]
    [InlineData("<title")]
    [InlineData("<title>")]
    [InlineData("<a>")]
    [InlineData("<Error>")]
    [InlineData("{\"a\":")]
    [InlineData("[")]
    [InlineData("&lt;")]
    public void The_largest_body_of_an_error_that_says_the_same_again_and_again_is_read(string piece)
    {
        var bytes = Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, piece, LargestErrorBytes / piece.Length).ToString());

        ErrorBody.Read(bytes).Message.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_call_that_is_refused_with_anything_fails_as_documented_and_tells_no_secret()
    {
        using var answers = new HostileAnswers();
        await FuzzCases.RunAsync(500, async input =>
        {
            // One for each: after a 429 it would hold the next call back.
            using var client = FuzzClient.Of(answers);
            answers.Answer((HttpStatusCode)input.Random.Next(400, 600), input.Bytes(Bodies));

            var failure = await Assert.ThrowsAnyAsync<CoveoPushException>(() => client.Documents.DeleteAsync("acmeorg1-s", "a://b"));

            failure.ToString().Should().NotContain(Secret);
        });
    }
}
