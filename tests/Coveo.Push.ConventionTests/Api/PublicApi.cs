using System.Collections.Concurrent;
using System.Runtime.Loader;
using Coveo.Push.ConventionTests.Builds;
using Mono.Cecil;
using PublicApiGenerator;

namespace Coveo.Push.ConventionTests.Api;

/// <summary>What a build offers to those who reference it, as text.</summary>
internal static class PublicApi
{
    /// <summary>The pages of the emulator's console: Razor makes every component public, but nobody is offered them.</summary>
    public const string Pages = "Coveo.Push.Emulator.Console";

    private static readonly ConcurrentDictionary<PackageBuild, Lazy<string>> Read = new();

    public static string Of(PackageBuild build) => Read.GetOrAdd(build, key => new Lazy<string>(() => TextOf(key))).Value;

    private static string TextOf(PackageBuild build)
    {
        using var module = ModuleDefinition.ReadModule(build.Assembly);
        var read = AsIfOfTheFramework(module, build);
        var text = new AssemblyLoadContext(build.ToString()).LoadFromAssemblyPath(read).GeneratePublicApi(new ApiGeneratorOptions
        {
            IncludeAssemblyAttributes = false,
            TreatRecordsAsClasses = false,
            DenyNamespacePrefixes = ["System", Pages],
        });
        return ShortNames.In(text.ReplaceLineEndings("\n"), NamespacesOf(module));
    }

    /// <summary>
    /// Attributes that an older framework lacks, the build carries itself, internally; for the compiler they are the real ones all the same:
    /// what is <c>params</c> or not null on one framework is so on each. The generator passes over internal ones, so it reads a copy in which they are public.
    /// </summary>
    private static string AsIfOfTheFramework(ModuleDefinition module, PackageBuild build)
    {
        foreach (var type in module.Types.Where(type => type.Namespace.StartsWith("System.", StringComparison.Ordinal)))
        {
            type.IsPublic = true;
        }

        // ASP.NET Core makes the class of a program public, for those who test it.
        foreach (var program in module.Types.Where(type => type.FullName == "Program"))
        {
            program.IsNotPublic = true;
        }

        var copy = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "copies", build.ToString()));
        var path = Path.Combine(copy.FullName, Path.GetFileName(build.Assembly));
        module.Write(path);
        return path;
    }

    private static IEnumerable<string> NamespacesOf(ModuleDefinition module) =>
        module.GetTypeReferences().Concat(module.Types).Select(type => type.Namespace).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal);
}
