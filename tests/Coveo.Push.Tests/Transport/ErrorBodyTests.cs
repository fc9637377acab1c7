using System.Text;
using Coveo.Push.Diagnostics;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport;

/// <summary>The bodies of errors, as the service, its gateway, the platform, storage and what stands in between write them.</summary>
public class ErrorBodyTests
{
    [Theory]
    [InlineData("""{"errorCode":"A","code":"B","type":"C","message":"m","detail":"d","title":"t"}""", "A", "m")]
    [InlineData("""{"type":"C","code":"B","title":"t","detail":"d"}""", "B", "d")]
    [InlineData("""{"type":"C","title":"t"}""", "C", "t")]
    [InlineData("""{"ERRORCODE":"A","Message":"m"}""", "A", "m")]
    [InlineData("""{"errorCode":5,"code":"B","message":null,"detail":"d"}""", "B", "d")]
    [InlineData("""{}""", null, null)]
    [InlineData("""{"message":"\ud800"}""", null, """{"message":"\ud800"}""")]
    [InlineData("""{"message":""", null, """{"message":""")]
    [InlineData("<Error><Code>A</Code><Message>m</Message></Error>", "A", "m")]
    [InlineData("<Error xmlns=''><Message>m</Message></Error>", null, "m")]
    [InlineData("<Other><Code>A</Code></Other>", null, "a web page")]
    [InlineData("<html><TITLE lang='en'> Sign in\n</TITLE>", null, "a web page, titled 'Sign in'")]
    [InlineData("<title>Sign in</title>", null, "a web page, titled 'Sign in'")]
    [InlineData("<html><title>Sign in", null, "a web page")]
    [InlineData("<html><title>  </title>", null, "a web page")]
    [InlineData("<html><title", null, "a web page")]
    [InlineData("<html><p>x</p><title>a>b</title>", null, "a web page, titled 'a>b'")]
    [InlineData("<Error><Code>A</Code></Error>", "A", null)]
    [InlineData("[]", null, "[]")]
    [InlineData("Bad Gateway", null, "Bad Gateway")]
    [InlineData(" \t\r\n\uFEFF", null, null)]
    [InlineData("\uFEFF \t\r\n{\"code\":\"B\"}", "B", null)]
    public void Each_kind_is_read_for_its_code_and_its_message(string body, string? code, string? message)
    {
        ErrorBody.Read(Encoding.UTF8.GetBytes(body)).Should().Be(new ErrorBody(code, message));
    }

    [Theory]
    [InlineData("<html>", true)]
    [InlineData("\uFEFF\r\n\t <x/>", true)]
    [InlineData("{\"a\":\"<\"}", false)]
    [InlineData("a<b", false)]
    [InlineData(" \r\n", false)]
    [InlineData("", false)]
    public void Markup_is_known_by_its_first_sign(string body, bool isMarkup)
    {
        ErrorBody.StartsWithTag(Encoding.UTF8.GetBytes(body)).Should().Be(isMarkup);
    }

    [Fact]
    public void What_goes_into_messages_is_one_line_of_bounded_length()
    {
        Cleaned(new string('c', 100), new string('m', 500)).Should().Be(new ErrorBody(new string('c', 100), new string('m', 500)));
        Cleaned(new string('c', 101), new string('m', 501)).Should().Be(new ErrorBody(new string('c', 100) + "…", new string('m', 500) + "…"));
        Cleaned(" A\tB ", "\r\n one\ntwo\u0007three \n").Should().Be(new ErrorBody("A B", "one two three"));
        Cleaned("  ", "\r\n").Should().Be(new ErrorBody(null, null));
        Cleaned(null, null).Should().Be(new ErrorBody(null, null));
    }

    [Fact]
    public void A_character_of_two_halves_is_not_cut_in_the_middle()
    {
        const string Turtle = "\U0001F422";

        Cleaned(new string('c', 98) + Turtle + "x", new string('m', 498) + Turtle + "x").Should().Be(new ErrorBody(new string('c', 98) + Turtle + "…", new string('m', 498) + Turtle + "…"));
        Cleaned(new string('c', 99) + Turtle, new string('m', 499) + Turtle).Should().Be(new ErrorBody(new string('c', 99) + "…", new string('m', 499) + "…"));
    }

    [Fact]
    public void Secrets_are_masked_in_the_code_and_in_the_message_before_they_are_cut()
    {
        new ErrorBody("KEY_topsecretkey", "The key topsecretkey is unknown.").Cleaned(new SecretMask(["topsecretkey"])).Should().Be(new ErrorBody("KEY_***", "The key *** is unknown."));
    }

    private static ErrorBody Cleaned(string? code, string? message) => new ErrorBody(code, message).Cleaned(new SecretMask([]));
}
