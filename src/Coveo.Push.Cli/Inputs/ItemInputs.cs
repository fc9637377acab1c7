using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Inputs.Csv;
using Coveo.Push.Cli.Inputs.Folders;
using Coveo.Push.Cli.Inputs.Json;

namespace Coveo.Push.Cli.Inputs;

/// <summary>Finds what the paths of a command line are, before anything is sent.</summary>
internal static class ItemInputs
{
    /// <param name="paths">The paths; <c>-</c> is standard input.</param>
    /// <param name="options">How they are to be read.</param>
    /// <exception cref="UsageException">There is no such file, or nobody knows what it is.</exception>
    public static IReadOnlyList<IItemInput> Find(IReadOnlyList<string> paths, ItemInputOptions options) => [.. paths.SelectMany(path => Find(path, options))];

    private static List<IItemInput> Find(string path, ItemInputOptions options)
    {
        if (path == InputFile.StandardInput)
        {
            return [OfFile(path, options.Format is InputFormat.Auto or InputFormat.Files ? InputFormat.JsonLines : options.Format, options)];
        }

        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Directory.Exists(full))
        {
            return options.Format is InputFormat.Auto or InputFormat.Files ? [OfFiles(full, options)] : InFolder(full, options);
        }

        if (!File.Exists(full))
        {
            throw new UsageException($"There is no file or folder '{path}'.");
        }

        var format = options.Format == InputFormat.Auto ? FormatOf(full) : options.Format;
        return [format == InputFormat.Files ? OfFiles(full, options) : OfFile(path, format, options)];
    }

    /// <summary>What a file is, by its name; <c>.gz</c> behind it does not count.</summary>
    private static InputFormat FormatOf(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".json" => InputFormat.Json,
            ".jsonl" or ".ndjson" => InputFormat.JsonLines,
            ".csv" or ".tsv" => InputFormat.Csv,
            _ => InputFormat.Files,
        };
    }

    private static List<IItemInput> InFolder(string folder, ItemInputOptions options)
    {
        var inputs = new List<IItemInput>();
        foreach (var (file, problem) in new FolderWalk(folder, options.Filter).Findings())
        {
            if (problem is not null)
            {
                throw new UsageException(problem.ToString());
            }

            if (FormatOf(file!.Path) == options.Format)
            {
                inputs.Add(OfFile(file.Path, options.Format, options));
            }
        }

        return inputs.Count > 0 ? inputs : throw new UsageException($"The folder '{folder}' holds no file of the format that --format names.");
    }

    private static FolderInput OfFiles(string path, ItemInputOptions options) => new(path, options.Filter, new FileItems(options.IdPrefix));

    private static IItemInput OfFile(string path, InputFormat format, ItemInputOptions options) => format switch
    {
        InputFormat.Json => new JsonInput(new InputFile(path), options.Encoding),
        InputFormat.Csv => new CsvInput(new InputFile(path), options.Csv),
        _ => new JsonLinesInput(new InputFile(path), options.Encoding),
    };
}
