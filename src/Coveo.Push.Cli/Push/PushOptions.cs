using System.CommandLine;
using Coveo.Push.Cli.Connection;
using Coveo.Push.Cli.Inputs;

namespace Coveo.Push.Cli.Push;

/// <summary>What <c>coveo-push push</c> takes.</summary>
internal sealed class PushOptions
{
    public Argument<string[]> Paths { get; } = new("PATH")
    {
        Description = "Folders and files: .json, .jsonl or .ndjson, .csv or .tsv (each also .gz) hold items; of a folder, and of any other file, each file becomes an item. - is standard input, as JSON Lines.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string> Source { get; } = ConnectionOptions.Source();

    public Option<CrawlMode> Mode { get; } = new("--mode")
    {
        Description = "incremental (the default) adds, updates and deletes what it is given; rescan (with --state) also deletes what is gone, and sends only what has changed; rebuild sends all, and deletes all else that the source has.",
        HelpName = "incremental|rescan|rebuild",
        DefaultValueFactory = _ => CrawlMode.Incremental,
    };

    public Option<string> State { get; } = Text("--state", "FILE", "Remember in this file what was pushed (SQLite); it also keeps two pushes from running at once.");

    public Option<bool> DryRun { get; } = Flag("--dry-run", "Read and check everything, and send nothing.");

    public Option<bool> Strict { get; } = Flag("--strict", "Stop at the first piece of the input that is no item, instead of telling it and going on.");

    public Option<bool> Verify { get; } = Flag("--verify", "Wait afterwards until the log of the service says of each item that it is in the index, or why not.");

    public Option<int> VerifyTimeout { get; } = new("--verify-timeout")
    {
        Description = "How long --verify waits, in seconds.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 600,
    };

    public Option<bool> Force { get; } = Flag("--delete-however-little", "Delete what is gone even if that is more than half of what was there.");

    public Option<bool> Public { get; } = Flag("--public", "Let everyone see the items that come without permissions; otherwise a source that is SECURED takes none of them.");

    public Option<bool> CreateFields { get; } = Flag("--create-fields", "Create the fields that the metadata needs and that are missing, each before the first item that needs it.");

    public Option<string[]> Include { get; } = Patterns("--include", "Of folders take only files that match, such as '*.md' or 'docs/**'; may be repeated.");

    public Option<string[]> Exclude { get; } = Patterns("--exclude", "Of folders leave out files that match; may be repeated.");

    public Option<InputFormat> Format { get; } = new("--format")
    {
        Description = "What the files are, if their names do not say: files, json, jsonlines or csv.",
        HelpName = "auto|files|json|jsonlines|csv",
        DefaultValueFactory = _ => InputFormat.Auto,
    };

    public Option<string> Encoding { get; } = Text("--encoding", "NAME", "The encoding of JSON and CSV without a byte order mark: utf-8 (the default), utf-16, utf-16be or latin1.");

    public Option<string> IdPrefix { get; } = Text("--id-prefix", "URI", "Make the IDs of files (by their path below the folder) and of CSV rows with this before them, such as https://docs.acme.com/.");

    public Option<string> IdColumn { get; } = Text("--id-column", "NAME", "CSV: the column with the item's ID. Without it one that is called documentId, uri, url or id.");

    public Option<string[]> Map { get; } = new("--map")
    {
        Description = "CSV: what a column becomes: another key, 'data' (the body), or nothing (NAME=); may be repeated.",
        HelpName = "COLUMN=KEY",
    };

    public Option<string> Separator { get; } = Text("--separator", "TEXT", "CSV: what separates cells; a comma, or a tab in .tsv.");

    public Option<int?> Concurrency { get; } = new("--concurrency") { Description = "Batches on their way at once, 1 to 64.", HelpName = "N" };

    public Option<int?> BatchBytes { get; } = new("--batch-bytes") { Description = "The size at which a batch is sent.", HelpName = "BYTES" };

    public Option<string> DeadLetter { get; } = Text("--dead-letter", "FILE", "Write what did not arrive into this file, with the reason, as JSON Lines that can be pushed again.");

    public Option<string> Report { get; } = Text("--report", "FILE.json", "Write the report into this file as JSON.");

    /// <summary>All of them, in the order of the help.</summary>
    public IEnumerable<Option> All =>
    [
        Source, Mode, State, DryRun, Strict, Verify, VerifyTimeout, Force, Public, CreateFields, .. OfInputs, Concurrency, BatchBytes, DeadLetter, Report,
    ];

    /// <summary>Those that say how inputs are read.</summary>
    public IEnumerable<Option> OfInputs => [Include, Exclude, Format, Encoding, IdPrefix, IdColumn, Map, Separator];

    private static Option<string> Text(string name, string value, string description) => new(name) { Description = description, HelpName = value };

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    private static Option<string[]> Patterns(string name, string description) => new(name) { Description = description, HelpName = "GLOB" };
}
