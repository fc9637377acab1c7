using System.Text;
using Coveo.Push.Tests.Fuzzing;

namespace Coveo.Push.Sqlite.Tests;

/// <summary>A state file that is damaged, or none at all: it works, or it is said which file it is and what to do.</summary>
public sealed class DamagedFileTests : StateFile
{
    private const int Items = 300;

    [Theory]
    [InlineData("this is a text, and no state of any crawl")]
    [InlineData("SQLite format 3\0 and nothing of the kind")]
    public async Task A_file_that_is_no_state_is_named_with_what_to_do(string content)
    {
        await File.WriteAllTextAsync(FilePath, content + new string(' ', 4096));

        var opening = OpenAsync;

        (await opening.Should().ThrowAsync<IOException>()).WithMessage($"*'{FilePath}'*move it away*");
    }

    [Fact]
    public async Task A_damaged_state_works_or_says_which_file_it_is()
    {
        await using (var state = await OpenAsync())
        {
            await state.CommitAsync([.. Enumerable.Range(0, Items).Select(number => Put($"a://{number}", (ulong)number))]);
            await state.SaveAsync(state.Memory with { Fingerprint = "f", Checkpoint = "c", Open = new CrawlToResume("n", CrawlMode.Rescan, DateTimeOffset.UnixEpoch, "here") });
        }

        var sound = await File.ReadAllBytesAsync(FilePath);
        await FuzzCases.RunAsync(60, async input =>
        {
            var damaged = (byte[])sound.Clone();
            for (var places = input.Random.Next(1, 4); places > 0; places--)
            {
                var from = input.Random.Next(damaged.Length);
                input.Random.NextBytes(damaged.AsSpan(from, Math.Min(damaged.Length - from, 1 << input.Random.Next(11))));
            }

            foreach (var rest in Directory.GetFiles(Path.GetDirectoryName(FilePath)!))
            {
                File.Delete(rest);
            }

            await File.WriteAllBytesAsync(FilePath, input.Random.Next(5) == 0 ? damaged[..input.Random.Next(damaged.Length)] : damaged);
            input.Show(Encoding.Latin1.GetString(damaged, 0, 100));
            try
            {
                await UseAsync();
            }
            catch (IOException told)
            {
                told.Message.Should().Contain(FilePath);
            }
            catch (CrawlLeaseException)
            {
                // The damage may look like another crawler's lease.
            }
        });
    }

    private async Task UseAsync()
    {
        await using var state = await OpenAsync();
        await state.SeeAsync("a://7", Hash(7));
        await state.DoubtAsync([Put("a://8", 9), Put("a://new", 1)]);
        await state.CommitAsync([Put("a://8", 9), new CrawlItemChange("a://", CrawlItemChangeKind.DeleteTree)]);
        (await UnseenAsync(state)).Count.Should().BeLessThan(100 * Items);
        await state.SaveAsync(state.Memory, forgetsUnseen: true);
    }
}
