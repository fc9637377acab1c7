using System.Text;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport;

/// <summary>How a call becomes an address, and how it is named in messages.</summary>
public class PushRequestTests
{
    private const string Base = "https://push.example/base/push/v1/organizations/acme%20org";

    private static readonly PushEndpoints Endpoints = new(new Uri("https://push.example/base/"), new Uri("https://platform.example"));

    [Fact]
    public void Each_placeholder_gets_the_value_of_its_own_name()
    {
        var request = new PushRequest(PushRoutes.CloseStream).Path("sourceId", "s1").Path("streamId", "t1");

        Address(request).Should().Be($"{Base}/sources/s1/stream/t1/close");
    }

    [Fact]
    public void Values_are_encoded_so_that_they_stay_in_their_place()
    {
        var request = new PushRequest(PushRoutes.DeleteDocument).Path("sourceId", "a/b?c#d").Query("documentId", "https://x/?a=b&c=d e");

        Address(request).Should().Be($"{Base}/sources/a%2Fb%3Fc%23d/documents?documentId=https%3A%2F%2Fx%2F%3Fa%3Db%26c%3Dd%20e");
    }

    [Fact]
    public void Parameters_are_in_the_order_they_were_given_and_those_without_a_value_are_left_out()
    {
        var request = new PushRequest(PushRoutes.DeleteDocument).Path("sourceId", "s1")
            .Query("text", "a").Query("none", (string?)null)
            .Query("yes", true).Query("no", false)
            .Query("number", -5)
            .Query("delay", TimeSpan.FromMinutes(90)).Query("noDelay", (TimeSpan?)null)
            .Query("orderingId", OrderingId.Parse("18446744073709551615")).Query("noOrderingId", (OrderingId?)null);

        Address(request).Should().Be($"{Base}/sources/s1/documents?text=a&yes=true&no=false&number=-5&delay=90&orderingId=18446744073709551615");
    }

    [Fact]
    public void Addresses_are_the_same_again_and_do_not_mix()
    {
        var first = new PushRequest(PushRoutes.DeleteDocument).Path("sourceId", "s1").Query("a", "1");
        var second = new PushRequest(PushRoutes.DeleteDocument).Path("sourceId", "s2");

        var addresses = new[] { Address(first), Address(second), Address(first) };

        addresses.Should().Equal($"{Base}/sources/s1/documents?a=1", $"{Base}/sources/s2/documents", $"{Base}/sources/s1/documents?a=1");
    }

    [Fact]
    public void Calls_of_the_platform_go_to_its_host()
    {
        Address(new PushRequest(PushRoutes.CreateSource)).Should().StartWith("https://platform.example/rest/organizations/acme%20org/sources");
    }

    [Fact]
    public void A_call_is_repeatable_as_its_route_is_unless_it_says_otherwise()
    {
        new PushRequest(PushRoutes.DeleteDocument).IsRepeatable.Should().BeTrue();
        new PushRequest(PushRoutes.DeleteDocument).Once().IsRepeatable.Should().BeFalse();
        new PushRequest(PushRoutes.CreateSource).IsRepeatable.Should().BeFalse();
    }

    [Fact]
    public void What_a_call_is_about_is_told_with_its_names()
    {
        new PushRequest(PushRoutes.DeleteDocument).Subject.Should().BeNull();
        new PushRequest(PushRoutes.DeleteDocument).About("source 's1'").Subject.Should().Be("source 's1'");
        new PushRequest(PushRoutes.DeleteDocument).About("source '{s1}'").Subject.Should().Be("source '{s1}'", "one text is no format");
        new PushRequest(PushRoutes.DeleteDocument).About("item '{0}' of source '{1}'", "a://b", "s1").Subject.Should().Be("item 'a://b' of source 's1'");
    }

    [Fact]
    public void A_call_has_a_body_and_a_need_only_if_it_is_given_them()
    {
        var request = new PushRequest(PushRoutes.AddOrUpdateDocument);
        request.Body.Should().BeNull();
        request.Flaw.Should().BeNull();

        request.Json(Encoding.UTF8.GetBytes("{}")).Needs(_ => "it is not whole");

        request.Body!.Value.ToArray().Should().Equal(Encoding.UTF8.GetBytes("{}"));
        request.Flaw!(new PushResponse { StatusCode = System.Net.HttpStatusCode.OK }).Should().Be("it is not whole");
    }

    private static string Address(PushRequest request) => request.Address(Endpoints, "acme org").AbsoluteUri;
}
