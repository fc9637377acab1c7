using System.CommandLine;
using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Identities;

/// <summary>The options that several commands about identities take.</summary>
internal sealed class IdentityOptions
{
    public Argument<string> Name { get; } = new("NAME") { Description = "Who: the name, as the permissions of items spell it." };

    public Option<string> Provider { get; } = ForProvider();

    public Option<string> Type { get; } = ForType();

    public Option<string[]> Granted { get; } = new("--granted")
    {
        Description = "The groups that it belongs to by itself, such as 'everyone'; may be repeated.",
        HelpName = "[TYPE:]NAME",
    };

    // What is left out is taken away; so leaving it out has to be meant.
    public Option<bool> NoGranted { get; } = new("--no-granted") { Description = "It belongs to no such group. One of the two is needed, as the service forgets what is not repeated." };

    public static Option<string> ForProvider() => new("--provider", "-p")
    {
        Description = "The security identity provider: its ID.",
        HelpName = "ID",
        Required = true,
    };

    public static Option<string> ForType()
    {
        var type = new Option<string>("--type")
        {
            Description = "What it is.",
            HelpName = string.Join('|', IdentityText.TypeWords),
            DefaultValueFactory = _ => IdentityText.WordOf(IdentityType.User),
        };
        type.AcceptOnlyFromAmong(IdentityText.TypeWords);
        return type;
    }

    public Identity Who(CommandRun run) => new(NotBlank(run.Get(Name)!), IdentityText.TypeOf(run.Get(Type)!)!.Value);

    /// <exception cref="UsageException">Neither is said, or both are.</exception>
    public GrantedIdentities GrantedOf(CommandRun run) => (run.Get(Granted), run.Get(NoGranted)) switch
    {
        ({ Length: > 0 }, true) => throw new UsageException("Both --granted and --no-granted are given. Leave one of them out."),
        ({ Length: > 0 } groups, false) => GrantedIdentities.Of(groups.Select(group => IdentityText.Parse(group, IdentityType.Group, "--granted"))),
        (_, true) => GrantedIdentities.None,
        _ => throw new UsageException("Which groups does it belong to by itself? Name them with --granted, or say --no-granted: the service takes away what is left out."),
    };

    private static string NotBlank(string name) => string.IsNullOrWhiteSpace(name) ? throw new UsageException("NAME is blank. Give the name of the identity.") : name;
}
