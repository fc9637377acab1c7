using Mono.Cecil;

namespace Coveo.Push.ConventionTests.Builds;

/// <summary>The assemblies of the repository as they were built for the newest framework, opened to be read.</summary>
internal static class Packages
{
    public static ModuleDefinition Library { get; } = Open("Coveo.Push");

    public static ModuleDefinition Sqlite { get; } = Open("Coveo.Push.Sqlite");

    public static ModuleDefinition Emulator { get; } = Open("Coveo.Push.Emulator");

    public static ModuleDefinition Tool { get; } = Open("Coveo.Push.Cli");

    public static IReadOnlyList<ModuleDefinition> All { get; } = [Library, Sqlite, Emulator, Tool];

    /// <summary>Those that code may reference.</summary>
    public static IReadOnlyList<ModuleDefinition> Libraries { get; } = [Library, Sqlite, Emulator];

    public static PackageBuild BuildOf(string project) => new(project, "net10.0");

    private static ModuleDefinition Open(string project) => ModuleDefinition.ReadModule(BuildOf(project).Assembly);
}
