using System.Net;
using System.Text;
using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport;

/// <summary>What counts as a good answer, and what is read from one.</summary>
public class PushResponseTests
{
    private static readonly DateTimeOffset ServerTime = new(2025, 2, 3, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    [InlineData(202, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    [InlineData(404, false)]
    public void Any_2xx_is_good(int status, bool isGood)
    {
        Response("{}", "application/json", status).IsSuccess.Should().Be(isGood);
    }

    [Theory]
    [InlineData("text/html", "", true)]
    [InlineData("TEXT/HTML", "{}", true)]
    [InlineData("application/xhtml+xml", "", true)]
    [InlineData("application/XHTML+XML", "{}", true)]
    [InlineData("application/json", "<html>", false)]
    [InlineData("application/xml", "<Error/>", false)]
    [InlineData(null, "<html>", true)]
    [InlineData(null, "{}", false)]
    [InlineData(null, "", false)]
    public void A_page_for_people_is_no_good_answer(string? mediaType, string body, bool isPage)
    {
        var response = Response(body, mediaType);

        response.IsWebPage.Should().Be(isPage);
        response.IsSuccess.Should().Be(!isPage);
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData("{}", null, null)]
    [InlineData("7", null, null)]
    [InlineData("77", null, null)]
    [InlineData("777", null, null)]
    [InlineData("null", null, null)]
    [InlineData("[{}]", null, null)]
    [InlineData("   ", null, null)]
    [InlineData("accepted", null, null)]
    [InlineData("""{"requestId":"r1"}""", null, "r1")]
    [InlineData("""{"requestId":5,"orderingId":"12"}""", 12, null)]
    [InlineData("""{"requestId":null,"orderingId":12}""", 12, null)]
    [InlineData("""{"orderingId":"soon","requestId":"r1"}""", null, "r1")]
    [InlineData("""{"orderingId":1.5,"requestId":"r1"}""", null, "r1")]
    [InlineData("""{"orderingId":null,"requestId":"r1"}""", null, "r1")]
    [InlineData("""{"orderingId":[1],"requestId":"r1"}""", null, "r1")]
    [InlineData("""{"requestId":"\ud800"}""", null, null)]
    [InlineData("""{"requestId":"r1""", null, null)]
    public void An_acceptance_is_read_for_what_it_may_say(string body, int? orderingId, string? requestId)
    {
        AcceptanceBody.Read(Encoding.UTF8.GetBytes(body)).Should().Be((orderingId is { } id ? OrderingId.Parse($"{id}") : (OrderingId?)null, requestId));
    }

    [Fact]
    public void The_request_id_of_the_body_goes_before_that_of_the_headers()
    {
        Accepted("""{"requestId":"of the body","orderingId":"12"}""").Should().BeEquivalentTo(new PushAcceptance { RequestId = "of the body", OrderingId = OrderingId.Parse("12"), ServerTime = ServerTime });
        Accepted("").Should().BeEquivalentTo(new PushAcceptance { RequestId = "of the headers", ServerTime = ServerTime });
    }

    [Theory]
    [InlineData("""{"fileId":"f1"}""", "f1")]
    [InlineData("", null)]
    [InlineData("null", null)]
    [InlineData("5", null)]
    [InlineData("""{"fileId":""", null)]
    [InlineData("""{"fileId":"\ud800"}""", null)]
    public void A_body_that_is_not_what_was_expected_is_nothing(string body, string? fileId)
    {
        var read = Response(body, "application/json").Read(PushJsonContext.Default.FileContainerContract);

        (read?.FileId).Should().Be(fileId);
        (read is null).Should().Be(fileId is null);
    }

    private static PushAcceptance Accepted(string body) =>
        new PushResponse { StatusCode = HttpStatusCode.Accepted, Body = Encoding.UTF8.GetBytes(body), RequestId = "of the headers", ServerTime = ServerTime }.ToAcceptance();

    private static PushResponse Response(string body, string? mediaType, int status = 200) =>
        new() { StatusCode = (HttpStatusCode)status, MediaType = mediaType, Body = Encoding.UTF8.GetBytes(body) };
}
