using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Inputs.Folders;

namespace Coveo.Push.Cli.Items;

/// <summary>Makes an item of options of the command line.</summary>
internal static class ItemOfOptions
{
    /// <param name="run">The command line.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="UsageException">Something is missing, or does not fit together.</exception>
    public static PushDocument Make(CommandRun run, ItemAddOptions options)
    {
        var id = run.Get(options.Id) ?? throw new UsageException("There is no item: give --id URI and the rest of it, or a file with it as JSON.");
        var document = new PushDocument(id)
        {
            ParentId = run.Get(options.Parent),
            FileExtension = run.Get(options.Extension),
        };
        if (run.Get(options.Title) is { } title)
        {
            document.Title = title;
        }

        SetBody(document, run.Get(options.Data), run.Get(options.File));
        foreach (var (key, values) in MetadataOf(run.Get(options.Metadata) ?? []))
        {
            document.Metadata.Add(key, values.Count == 1 ? values[0] : MetadataValue.List(values));
        }

        return document;
    }

    private static void SetBody(PushDocument document, string? text, string? file)
    {
        if (text is not null && file is not null)
        {
            throw new UsageException("Both --data and --file say what the content is. Leave one of them out.");
        }

        if (file is not null)
        {
            if (!File.Exists(file))
            {
                throw new UsageException($"--file: there is no file '{file}'.");
            }

            document.Body = DocumentBody.FromFile(file);
            document.FileExtension ??= FileKind.ExtensionOf(file);
        }
        else if (text is not null)
        {
            document.Body = DocumentBody.FromText(text);
        }
    }

    private static Dictionary<string, List<string>> MetadataOf(IEnumerable<string> texts)
    {
        var metadata = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in texts)
        {
            var end = text.IndexOf('=', StringComparison.Ordinal);
            if (end <= 0)
            {
                throw new UsageException($"--meta: '{text}' is not of the form KEY=VALUE.");
            }

            if (!metadata.TryGetValue(text[..end], out var values))
            {
                metadata.Add(text[..end], values = []);
            }

            values.Add(text[(end + 1)..]);
        }

        return metadata;
    }
}
