using System.CommandLine;
using Coveo.Push.Cli.Connection;

namespace Coveo.Push.Cli.Items;

/// <summary>What <c>coveo-push item add</c> takes.</summary>
internal sealed class ItemAddOptions
{
    public Argument<string> Json { get; } = new("FILE.json")
    {
        Description = "A file with the item as JSON, in the shape that push takes; - is standard input. Without it the options below say what the item is.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Option<string> Source { get; } = ConnectionOptions.Source();

    public Option<string> Id { get; } = Text("--id", "URI", "The item's ID: a URI that is its own.");

    public Option<string> Title { get; } = Text("--title", "TEXT", "Its title.");

    public Option<string> Data { get; } = Text("--data", "TEXT", "Its content, as text.");

    public Option<string> File { get; } = Text("--file", "FILE", "Its content, as a file of any type.");

    public Option<string> Extension { get; } = Text("--extension", ".EXT", "The type of the content, if the file does not say.");

    public Option<string> Parent { get; } = Text("--parent", "URI", "The ID of the item that it is an attachment of.");

    public Option<string[]> Metadata { get; } = new("--meta") { Description = "Metadata; may be repeated. The same key again makes a list.", HelpName = "KEY=VALUE" };

    public Option<bool> Public { get; } = new("--public") { Description = "Let everyone see it if it comes without permissions; otherwise a source that is SECURED does not take it." };

    /// <summary>Those that a file stands instead of.</summary>
    public IReadOnlyList<Option> OfItem => [Id, Title, Data, File, Extension, Parent, Metadata];

    private static Option<string> Text(string name, string value, string description) => new(name) { Description = description, HelpName = value };
}
