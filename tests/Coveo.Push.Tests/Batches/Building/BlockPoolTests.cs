using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches.Building;

/// <summary>The blocks of a push that has ended go to the next one, and to no other.</summary>
[Collection(Faults.RunsAlone.Name)]
public sealed class BlockPoolTests : BatchTest
{
    public BlockPoolTests()
    {
        // Takes what other pushes have left.
        _ = new BlockPool();
    }

    [Fact]
    public void The_next_pool_has_what_the_last_one_has_left()
    {
        var first = new BlockPool();
        var block = first.Rent();
        first.Return(block);
        first.Dispose();

        using var second = new BlockPool();
        using var third = new BlockPool();

        third.Rent().Should().NotBeSameAs(block, "the second one has it");
        second.Rent().Should().BeSameAs(block);
        GC.KeepAlive(first);
    }

    [Fact]
    public async Task A_push_leaves_its_blocks_when_it_is_disposed_of()
    {
        var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Item("a://1"));
        await push.CompleteAsync();
        await push.DisposeAsync();

        IsUsed(new BlockPool().Rent()).Should().BeTrue();
        GC.KeepAlive(push);
    }

    [Fact]
    public async Task A_batch_that_failed_leaves_them_too()
    {
        Service.OnHandOver = _ => Task.FromResult(BatchService.Answer(400));
        var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Item("a://1"));
        await ThrownAsync<CoveoPushIncompleteException>(push.CompleteAsync());
        await push.DisposeAsync();

        IsUsed(new BlockPool().Rent()).Should().BeTrue();
        GC.KeepAlive(push);
    }

    /// <summary>A block that was never written to is all zeros.</summary>
    private static bool IsUsed(byte[] block) => block[0] == '{';
}
