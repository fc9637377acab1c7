namespace Coveo.Push.Tests.Streams;

/// <summary>What a stream source would not take is told before it is sent, and the others go on.</summary>
public sealed class StreamLimitTests : StreamTest
{
    private const int MaxBytes = 3_000_000;

    public StreamLimitTests() => Options.OnFailure = BatchFailureMode.Continue;

    [Theory]
    [InlineData(MaxBytes, true)]
    [InlineData(MaxBytes + 1, false)]
    public async Task An_item_has_three_megabytes_at_most(int bytes, bool isAccepted)
    {
        const string Around = """{"documentId":"p://1","title":""}""";
        var result = await UpdateAsync(Item("p://1", new string('x', bytes - Around.Length)), Item("p://2"));

        (result.Summary.Accepted, result.Summary.Rejected).Should().Be(isAccepted ? (2, 0) : (1, 1));
        if (!isAccepted)
        {
            Told.Single().Item.Reason.Should().Be(
                "Item 'p://1' is 3,000,001 bytes of JSON; a stream takes 3 MB an item (docs.coveo.com/en/l62e0540). Its body is not the reason, as a large one travels apart: shorten its metadata.");
        }
    }

    [Fact]
    public async Task A_body_that_makes_an_item_too_large_travels_apart()
    {
        Options.MaxInlineBodyBytes = 2_900_000;
        var document = new PushDocument("p://1") { Body = DocumentBody.FromText(new string('x', 2_900_000)), Title = new string('t', 200_000) };

        (await UpdateAsync(document)).Summary.Accepted.Should().Be(1);

        Service.Uploads.Should().HaveCount(2);
        Service.Uploads[1].Should().Contain("\"compressedBinaryDataFileId\":\"f1\"");
    }

    [Fact]
    public async Task A_partial_update_has_three_megabytes_at_most_too()
    {
        var result = await UpdateAsync(PartialUpdate.FieldValueReplace("p://1", "text", new string('x', MaxBytes)));

        result.Summary.Rejected.Should().Be(1);
        Told.Single().Item.Reason.Should().Match("The partial update of item 'p://1' is 3,000,0?? bytes of JSON; a stream takes 3 MB an item (docs.coveo.com/en/l62e0540). Divide its value among several partial updates.");
    }

    [Theory]
    [InlineData("Price", "Field 'Price' is no name of a field: *(docs.coveo.com/en/115). Did you mean 'price'?")]
    [InlineData("my price", "Field 'my price' is no name of a field: *(docs.coveo.com/en/115).")]
    [InlineData("", "Field '' is no name of a field: *")]
    [InlineData("1st", "Field '1st' is no name of a field: *")]
    [InlineData("data", "Field 'data' has a name that is reserved for the item itself (docs.coveo.com/en/162). Replace the item to change that.")]
    public async Task A_field_that_the_service_would_refuse_is_rejected(string field, string problem)
    {
        var update = PartialUpdate.FieldValueReplace("p://1", field, 1);

        var result = await UpdateAsync(update, Item("p://2"));

        (result.Summary.Accepted, result.Summary.Rejected).Should().Be((1, 1));
        Told.Single().Item.Exception.Should().BeOfType<CoveoInvalidDocumentException>().Which.Findings.Should().ContainSingle().Which.Problem.Should().Match(problem);
        update.Validate().Should().ContainSingle().Which.Property.Should().Be("Field");
    }

    [Fact]
    public async Task So_are_an_id_that_is_none_and_a_number_that_is_none()
    {
        var result = await UpdateAsync(PartialUpdate.FieldValueReplace("no uri", "price", double.NaN));

        result.Summary.Rejected.Should().Be(1);
        Told.Single().Item.Exception.Should().BeOfType<CoveoInvalidDocumentException>().Which.Findings.Select(finding => finding.Property).Should().Equal("DocumentId", "Value");
    }

    private Task<StreamUpdateResult> UpdateAsync(params StreamOperation[] operations) => Streams.UpdateAsync(SourceId, operations, Options);
}
