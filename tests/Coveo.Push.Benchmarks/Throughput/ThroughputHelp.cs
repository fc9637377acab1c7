namespace Coveo.Push.Benchmarks.Throughput;

internal static class ThroughputHelp
{
    public const string Text = """
        Pushes made-up items or security identities with the library's defaults and prints what that took, as one line of JSON.

        ./build.sh throughput --endpoint URL --shape SHAPE --items N [options]

          --endpoint URL        a server that accepts the calls of the Push API: a stand-in or the emulator
          --shape small|large   items of about 650 bytes, or of about 200 KB
          --shape identities    users, each followed by its alias, in batches
          --shape group         one group, in one call
          --items N             how many are pushed and timed; the members of the group
          --mode batches        in batches; the default
          --mode single         one item a call, by 8 callers at once
          --concurrency C       how many batches, or single items, are on their way at once
          --batch-bytes B       the most bytes of a batch
          --warmup N            items that are pushed beforehand, untimed; default: 10000, 0 for none
          --premade             makes the timed items beforehand; they then count for the peak, but not for time and allocation
          --organization ORG    default: org
          --source SRC          default: src; the provider, where identities are pushed
          --help                this text

        The line has:

          shape, items            what was asked for
          seconds, itemsPerSecond from the first item to the last answer; making the items is in it, unless they are premade
          peakWorkingSetMb        the most memory that the process has had, warm-up included, in 1,000,000 bytes
          allocatedBytesPerItem   what the library allocates: everything that was allocated meanwhile, less what making the items
                                  alone allocates. That is measured afterwards, by making up to 100,000 of the same items, spread over
                                  all of them, and scaled. With --premade nothing has to be taken off.
          requests, uploads       HTTP requests, and how many of them were uploads to a container; repeats count
          bytes                   bytes of the bodies that were uploaded, or with --mode single, of the calls

        Exit code: 0 the service took every item, 1 it did not, 2 an argument is wrong.

        """;
}
