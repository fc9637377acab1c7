using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches.Objects;

/// <summary>An object of the caller's own becomes an item, as its serializer writes it.</summary>
public sealed class OwnTypeTests : BatchTest
{
    [Fact]
    public async Task Its_properties_become_metadata()
    {
        var product = new ShopProduct("https://acme.example/1", "Blue \"kayak\" 🛶", 499.90m, ["boats", "blue"], IsNew: true, ShopSize.Large, new DateTimeOffset(2025, 2, 3, 4, 5, 6, TimeSpan.FromHours(1)));

        await AddAsync(product);

        Service.Uploads.Should().Equal(
            """{"addOrUpdate":[{"documentId":"https://acme.example/1","url":"https://acme.example/1","name":"Blue \"kayak\" \uD83D\uDEF6","price":499.90,"tags":["boats","blue"],"isNew":true,"size":"Large","released":"2025-02-03T04:05:06+01:00"}]}""");
    }

    [Fact]
    public async Task Properties_that_are_null_are_left_out()
    {
        await AddAsync(new ShopProduct("a://1"));

        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"a://1","url":"a://1","isNew":false}]}""");
    }

    [Fact]
    public async Task Its_permissions_are_given_beside()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(new ShopProduct("a://1"), ShopContext.Default.ShopProduct, product => product.Url, product => DocumentPermissions.Only(Identity.User(product.Url)));
        await push.CompleteAsync();

        Service.Uploads.Should().Equal(
            """{"addOrUpdate":[{"documentId":"a://1","url":"a://1","isNew":false,"permissions":[{"allowAnonymous":false,"allowedPermissions":[{"identity":"a://1","identityType":"User"}],"deniedPermissions":[]}]}]}""");
    }

    [Fact]
    public async Task Permissions_that_cannot_be_told_reject_the_item_and_no_other()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(new ShopProduct("a://1"), ShopContext.Default.ShopProduct, product => product.Url, _ => throw new KeyNotFoundException("no owner"));
        await push.AddAsync(new ShopProduct("a://2"), ShopContext.Default.ShopProduct, product => product.Url);
        await ThrownAsync<CoveoPushIncompleteException>(push.CompleteAsync());

        Told.Should().ContainSingle().Which.Item.Reason.Should().Contain("no owner");
        Service.Uploads.Select(BatchService.Ids).Should().BeEquivalentTo(new[] { new[] { "a://2" } });
    }

    [Fact]
    public async Task Objects_items_and_deletions_share_a_batch_and_the_last_of_an_item_wins()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Item("a://1", "former"));
        await push.AddAsync(new ShopProduct("a://1"), ShopContext.Default.ShopProduct, product => product.Url);
        await push.DeleteAsync("a://2");
        var summary = await push.CompleteAsync();

        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"a://1","url":"a://1","isNew":false}],"delete":[{"documentId":"a://2"}]}""");
        (summary.Accepted, summary.Superseded).Should().Be((3, 1));
    }

    [Fact]
    public async Task One_that_cannot_be_read_is_rejected_with_the_exception()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(new BrokenProduct("The shop's database is gone."), ShopContext.Default.BrokenProduct, _ => "a://1");
        await push.AddAsync(Item("a://2"));

        await ThrownAsync<CoveoPushIncompleteException>(push.CompleteAsync());

        var (item, json) = Told.Should().ContainSingle().Subject;
        (item.Id, item.Result, json).Should().Be(("a://1", ItemResult.Rejected, ""));
        item.Reason.Should().Be("Item 'a://1' cannot be written as JSON: The shop's database is gone.");
        item.Exception.Should().BeOfType<CoveoInvalidDocumentException>().Which.InnerException.Should().BeOfType<IOException>();
        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"a://2"}]}""");
    }

    [Fact]
    public async Task One_without_an_id_is_a_fault_of_the_caller_and_not_counted()
    {
        await using var push = Client.Batches.Start(SourceId, Options);

        var adding = () => push.AddAsync(new ShopProduct("a://1"), ShopContext.Default.ShopProduct, _ => null!).AsTask();

        (await adding.Should().ThrowAsync<ArgumentException>()).WithMessage("It gave no documentId (null) for an item.*").Which.ParamName.Should().Be("documentId");
        push.SoFar.Items.Should().Be(0);
    }

    [Fact]
    public async Task One_whose_id_is_no_uri_is_rejected()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(new ShopProduct("kayak"), ShopContext.Default.ShopProduct, product => product.Url);

        await ThrownAsync<CoveoPushIncompleteException>(push.CompleteAsync());

        Told.Single().Item.Reason.Should().StartWith("documentId 'kayak' is not a URI");
        Service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task One_that_fits_no_batch_is_rejected_with_its_size()
    {
        Options.MaxBytes = 10_000;
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(new ShopProduct("a://1", new string('x', 10_000)), ShopContext.Default.ShopProduct, product => product.Url);

        await ThrownAsync<CoveoPushIncompleteException>(push.CompleteAsync());

        Told.Single().Item.Exception.Should().BeOfType<CoveoPayloadTooLargeException>()
            .Which.Message.Should().StartWith("Item 'a://1' makes a batch of 10,078 bytes alone; the limit is 10,000 bytes (BatchOptions.MaxBytes).");
        Told.Single().Json.Should().StartWith("""{"documentId":"a://1","url":"a://1",""");
    }

    private async Task AddAsync(ShopProduct product)
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(product, ShopContext.Default.ShopProduct, added => added.Url);
        await push.CompleteAsync();
    }
}
