namespace Coveo.Push.Docs.Tests.Pages;

public class HeadingAnchorsTests
{
    [Theory]
    [InlineData("## When something is deleted", "when-something-is-deleted")]
    [InlineData("## Why can (not) this person see this item?", "why-can-not-this-person-see-this-item")]
    [InlineData("## `coveo-push`, the command-line tool", "coveo-push-the-command-line-tool")]
    [InlineData("## 412 `SOURCE_DOES_NOT_EXIST`", "412-source_does_not_exist")]
    [InlineData("## A [link](x.md) & more", "a-link--more")]
    [InlineData("## Été", "été")]
    public void An_anchor_is_the_one_that_GitHub_makes(string heading, string anchor) =>
        new MarkdownPage("page.md", heading).Anchors.Should().Equal(anchor);

    [Fact]
    public void A_heading_that_was_there_before_gets_a_number() =>
        HeadingAnchors.Of(["Options", "Options", "Options"]).Should().Equal("options", "options-1", "options-2");
}
