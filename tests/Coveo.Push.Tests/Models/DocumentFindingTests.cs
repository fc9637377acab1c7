using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Models;

/// <summary>What is wrong with an item is said before a push: all at once, each with the property and the page of the rule.</summary>
public class DocumentFindingTests
{
    private static readonly DateTimeOffset Date = new(2025, 2, 3, 4, 5, 6, TimeSpan.Zero);

    [Fact]
    public void An_item_with_nothing_wrong_has_no_findings() =>
        Ordinary().Validate().Should().BeEmpty();

    [Fact]
    public void Everything_that_is_wrong_is_found_at_once_the_id_included()
    {
        var document = new PushDocument("no uri")
        {
            FileExtension = "html",
            ParentId = "folder",
            Body = DocumentBody.InContainer(" ", CompressionType.ZLib),
            Metadata = { ["data"] = "x", ["price"] = double.NaN, [" "] = 1 },
        };

        document.Validate().Select(finding => (finding.DocumentId, finding.Property, finding.Page)).Should().Equal(
            ("no uri", "DocumentId", "docs.coveo.com/en/78"),
            ("no uri", "FileExtension", null),
            ("no uri", "ParentId", "docs.coveo.com/en/57"),
            ("no uri", "Metadata[\"data\"]", "docs.coveo.com/en/162"),
            ("no uri", "Metadata[\"price\"]", null),
            ("no uri", "Metadata[\" \"]", null),
            ("no uri", "Body", "docs.coveo.com/en/69"));
    }

    [Fact]
    public void A_finding_reads_as_one_line_that_names_item_problem_and_page_once()
    {
        Line(new PushDocument("a://b") { FileExtension = "x" }).Should().Be("Item 'a://b': FileExtension is 'x'; it starts with a dot, as in '.html'.");
        Line(new PushDocument("a://b") { ParentId = @"c:\d" }).Should().Be(
            @"Item 'a://b': ParentId 'c:\d' is a path, not a URI: use a file URI such as 'file:///C:/docs/a.txt'. (docs.coveo.com/en/57)");
        Line(new PushDocument("a://b") { Metadata = { ["Data"] = 1 } }).Should().Be(
            "Item 'a://b': Metadata key 'Data' is reserved for the item itself (docs.coveo.com/en/162); use the property of that name, or another key.");
        Line(new PushDocument("")).Should().Be("documentId '' is empty. Give each item a URI of its own, such as 'https://acme.example/p/1'. (docs.coveo.com/en/78)");

        static string Line(PushDocument document) => document.Validate().Should().ContainSingle().Which.ToString();
    }

    [Fact]
    public void A_key_that_cannot_be_seen_is_shown_escaped() =>
        new PushDocument("a://b") { Metadata = { ["a\tb"] = 1 } }.Validate().Should().ContainSingle().Which.Property.Should().Be(@"Metadata[""a\u0009b""]");

    [Fact]
    public void Half_a_surrogate_pair_in_a_key_cannot_be_sent() =>
        new PushDocument("a://b") { Metadata = { ["a\uD83D"] = 1 } }.Validate().Should().ContainSingle()
            .Which.Problem.Should().Be(@"Metadata key 'a\uD83D' holds half of a surrogate pair, which cannot be sent; take it out.");

    [Theory]
    [InlineData("price")]
    [InlineData("my key")]
    [InlineData("größe")]
    [InlineData("大きさ")]
    [InlineData("🐢")]
    [InlineData("x")]
    [InlineData("datum")]
    [InlineData("date")]
    [InlineData("parentname")]
    [InlineData("documenttype")]
    [InlineData("permission_")]
    [InlineData("compressed_binary_dt")]
    public void Any_other_key_is_metadata(string key) =>
        new PushDocument("a://b") { Metadata = { [key] = 1 } }.Validate().Should().BeEmpty();

    [Theory]
    [InlineData("https://acme.example/a b")]
    [InlineData("product://1")]
    [InlineData("a1+-.b://~")]
    [InlineData("file:///żółw/🐢.txt")]
    [InlineData("x://a://b:c")]
    public void Any_uri_is_an_id_and_a_parent(string uri) =>
        new PushDocument(uri) { ParentId = uri }.Validate().Should().BeEmpty();

    [Theory]
    [InlineData("a://\u007F")]
    [InlineData("a://b\u0085c")]
    [InlineData("a://\u0000")]
    [InlineData("b:/c")]
    [InlineData("b:c://d")]
    [InlineData("a ://b")]
    [InlineData(":")]
    [InlineData("a:")]
    public void What_is_no_uri_is_neither(string text) =>
        new PushDocument(text) { ParentId = text }.Validate().Select(finding => finding.Property).Should().Equal("DocumentId", "ParentId");

    [Fact]
    public void The_shortcut_for_ordinary_ids_takes_nothing_that_the_rules_do_not()
    {
        // Every text of up to four of these characters, behind a few starts: the rules one by one, as they read, against the answer.
        const string Characters = "a1:/ \\\u0001\u00e9";
        var texts = new List<string> { "" };
        for (var length = 0; length < 4; length++)
        {
            texts.AddRange(texts.Where(text => text.Length == length).ToList().SelectMany(text => Characters.Select(c => text + c)));
        }

        foreach (var text in texts.SelectMany(text => new[] { text, "a:" + text, "a://" + text, "ab" + text + "://x" }))
        {
            (new PushDocument(text).Validate().Count == 0).Should().Be(IsUri(text), "of '{0}'", text);
        }

        static bool IsUri(string text)
        {
            var colon = text.IndexOf("://", StringComparison.Ordinal);
            return colon > 0
                && text.Length > colon + 3
                && !text.Any(char.IsControl)
                && text.Take(colon).All(c => c is 'a' or 'b' or '1')
                && text[0] != '1';
        }
    }

    [Fact]
    public async Task The_exception_of_a_push_carries_what_was_found()
    {
        var document = new PushDocument("x") { FileExtension = "html" };

        var adding = () => new RecordingService().Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, document);

        var refused = (await adding.Should().ThrowAsync<CoveoInvalidDocumentException>()).Which;
        refused.Findings.Should().Equal(document.Validate());
        refused.Findings.Should().HaveCount(2);
        refused.Message.Should().Be("documentId 'x' is not a URI: it needs a scheme, '://' and something after it, as in 'https://acme.example/p/1', 'file:///a.txt' or 'product://1'. FileExtension is 'html'; it starts with a dot, as in '.html'.");
    }

    [Fact]
    public async Task The_exception_of_a_deletion_carries_what_was_found()
    {
        var deleting = () => new RecordingService().Client().Documents.DeleteAsync(RecordingService.SourceId, "https://", deleteChildren: true);

        (await deleting.Should().ThrowAsync<CoveoInvalidDocumentException>()).Which.Findings.Should().ContainSingle().Which.Problem.Should().StartWith("documentId 'https://' is a scheme alone");
    }

    [Fact]
    public void An_exception_of_ones_own_has_no_findings() =>
        new CoveoInvalidDocumentException("x").Findings.Should().BeEmpty();

    [Fact]
    public void The_engine_gets_the_shared_empty_list_for_what_is_right()
    {
        DocumentRules.Findings(Ordinary()).Should().BeSameAs(DocumentRules.Findings(new PushDocument("a://b")));
        DocumentRules.IdFindings("a://b").Should().BeSameAs(DocumentRules.Findings(Ordinary()));
        DocumentRules.IdFindings("b").Should().ContainSingle();
    }

    [Fact]
    public void Checking_an_item_with_nothing_wrong_costs_no_memory()
    {
        var document = Ordinary();

        AllocatedBytes.Of(() =>
        {
            _ = DocumentRules.Findings(document);
            _ = DocumentRules.IdFindings(document.DocumentId);
        }).Should().Be(0);
    }

    private static PushDocument Ordinary() => new("https://acme.example/products/123456")
    {
        Title = "Blue kayak",
        Author = "Ana",
        Date = Date,
        ClickableUri = "https://acme.example/p/1",
        FileExtension = ".html",
        ParentId = "https://acme.example/products",
        Body = DocumentBody.FromText("A kayak, and it is blue."),
        Metadata = { ["price"] = 499.90m, ["stock"] = 12, ["colors"] = ["blue", "white"], ["public"] = true, ["weight"] = 25.4 },
    };
}
