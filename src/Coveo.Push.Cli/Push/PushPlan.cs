using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Inputs;
using Coveo.Push.Cli.Inputs.Csv;
using Coveo.Push.Cli.Inputs.Folders;

namespace Coveo.Push.Cli.Push;

/// <summary>What is to be pushed and how, checked before anything is sent.</summary>
internal sealed record PushPlan
{
    public required IReadOnlyList<IItemInput> Inputs { get; init; }

    public required CrawlMode Mode { get; init; }

    public required string? StateFile { get; init; }

    public required bool IsStrict { get; init; }

    public required bool IsPublic { get; init; }

    public required bool CreatesFields { get; init; }

    public required bool DeletesHoweverLittle { get; init; }

    /// <summary>How long to wait for the index; <see langword="null"/> not at all.</summary>
    public required TimeSpan? VerifyTimeout { get; init; }

    public required BatchOptions Batches { get; init; }

    public required string? DeadLetterFile { get; init; }

    public required string? ReportFile { get; init; }

    /// <param name="run">The command line.</param>
    /// <param name="options">Its options.</param>
    /// <exception cref="UsageException">Something does not fit together, or is not there.</exception>
    public static PushPlan Of(CommandRun run, PushOptions options)
    {
        var mode = run.Get(options.Mode);
        var state = run.Get(options.State);
        if (mode == CrawlMode.Rescan && state is null)
        {
            throw new UsageException("--mode rescan compares with what was pushed before: name the file that remembers it with --state FILE.");
        }

        var paths = run.Get(options.Paths)!;
        if (mode != CrawlMode.Incremental && paths.Contains(InputFile.StandardInput, StringComparer.Ordinal) && paths.Length > 1)
        {
            throw new UsageException("Standard input and files together: give one or the other.");
        }

        return new PushPlan
        {
            Inputs = ItemInputs.Find(paths, InputOptions(run, options)),
            Mode = mode,
            StateFile = state,
            IsStrict = run.Get(options.Strict),
            IsPublic = run.Get(options.Public),
            CreatesFields = run.Get(options.CreateFields),
            DeletesHoweverLittle = run.Get(options.Force),
            VerifyTimeout = run.Get(options.Verify) ? Seconds(run.Get(options.VerifyTimeout)) : null,
            Batches = BatchesOf(run, options),
            DeadLetterFile = Writable(run.Get(options.DeadLetter), "--dead-letter", paths),
            ReportFile = Writable(run.Get(options.Report), "--report", paths),
        };
    }

    /// <summary>How the inputs are to be read.</summary>
    /// <param name="run">The command line.</param>
    /// <param name="options">Its options.</param>
    /// <exception cref="UsageException">Something does not fit together.</exception>
    public static ItemInputOptions InputOptions(CommandRun run, PushOptions options)
    {
        var encoding = TextEncoding.Parse(run.Get(options.Encoding));
        var prefix = run.Get(options.IdPrefix);
        return new ItemInputOptions
        {
            Format = run.Get(options.Format),
            Encoding = encoding,
            IdPrefix = prefix,
            Filter = new GlobFilter(run.Get(options.Include) ?? [], run.Get(options.Exclude) ?? []),
            Csv = new CsvInputOptions
            {
                Encoding = encoding,
                IdPrefix = prefix,
                IdColumn = run.Get(options.IdColumn),
                Separator = run.Get(options.Separator)?.Replace("\\t", "\t", StringComparison.Ordinal),
                Mappings = [.. (run.Get(options.Map) ?? []).Select(CsvColumnMapping.Parse)],
            },
        };
    }

    private static BatchOptions BatchesOf(CommandRun run, PushOptions options)
    {
        var batches = new BatchOptions();
        if (run.Get(options.Concurrency) is { } concurrency)
        {
            batches.Concurrency = concurrency is >= 1 and <= 64 ? concurrency : throw new UsageException($"--concurrency must be from 1 to 64, but is {concurrency}.");
        }

        if (run.Get(options.BatchBytes) is { } bytes)
        {
            batches.MaxBytes = bytes is >= 100_000 and <= 256_000_000 ? bytes : throw new UsageException($"--batch-bytes must be from 100000 to 256000000, but is {bytes}.");
        }

        return batches;
    }

    private static TimeSpan Seconds(int seconds) =>
        seconds is >= 0 and <= 1_209_600 ? TimeSpan.FromSeconds(seconds) : throw new UsageException($"--verify-timeout must be from 0 to 1209600 seconds (14 days, for which the service keeps its log), but is {seconds}.");

    // Found out before anything is sent: after an hour of pushing it would be too late. What is read is never written over.
    private static string? Writable(string? path, string option, IReadOnlyList<string> inputs)
    {
        if (path is null)
        {
            return null;
        }

        var full = Path.GetFullPath(path);
        if (inputs.Any(input => Path.GetFullPath(input) == full))
        {
            throw new UsageException($"{option} names '{path}', which is pushed. Name another file.");
        }

        return Directory.Exists(full) || !Directory.Exists(Path.GetDirectoryName(full)) ? throw new UsageException($"{option} names '{path}', but there is no folder for it, or it is one.") : full;
    }
}
