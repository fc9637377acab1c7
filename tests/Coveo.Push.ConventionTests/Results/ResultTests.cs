using Coveo.Push.ConventionTests.Builds;
using Mono.Cecil;

namespace Coveo.Push.ConventionTests.Results;

/// <summary>What a client gives, a test can make: otherwise nobody could write a fake of the client.</summary>
public class ResultTests
{
    [Fact]
    public void Whatever_a_client_gives_can_be_made_by_anybody() =>
        ResultTypes.All
            .Where(type => !type.IsEnum && !type.IsInterface && !type.IsValueType && !CanBeMade(type))
            .Select(type => type.Name)
            .ShouldNotExist();

    [Fact]
    public void Whatever_can_be_read_from_a_result_can_be_put_into_it() =>
        ResultTypes.All
            .Where(type => !type.IsEnum && !type.IsInterface && HasPublicConstructor(type))
            .SelectMany(type => type.Properties)
            .Where(property => property.GetMethod is { IsPublic: true, IsStatic: false } && property.Parameters.Count == 0 && !CanBeSet(property) && !property.IsCompilerGenerated())
            .Select(property => property.Shown())
            .Should().BeEquivalentTo(
                // Metadata is added key by key, and counted.
                "DocumentMetadata.Count",
                "PushDocument.Metadata");

    [Fact]
    public void There_are_results_to_look_at() => ResultTypes.All.Select(type => type.Name).Should().Contain(["PushAcceptance", "PushSummary", "ItemOutcome", "Source", "CrawlReport", "LogEntry"]);

    private static bool CanBeMade(TypeDefinition type) =>
        HasPublicConstructor(type)
        || type.Methods.Any(method => method.IsPublic && method.IsStatic && method.ReturnType == type)
        || type.Module.Types.Any(derived => derived.BaseType == type && derived.IsPublic)
        || type.BaseType.Scope == type.Module && type.BaseType.Resolve().Methods.Any(method => method.IsPublic && method.IsStatic && method.ReturnType == type.BaseType);

    private static bool HasPublicConstructor(TypeDefinition type) => !type.IsAbstract && type.Methods.Any(method => method.IsConstructor && method.IsPublic && !method.IsStatic);

    /// <summary>By a setter, by a parameter of a constructor, or because it is worked out from others.</summary>
    private static bool CanBeSet(PropertyDefinition property) =>
        property.SetMethod is { IsPublic: true }
        || property.DeclaringType.Methods.Where(method => method.IsConstructor).SelectMany(method => method.Parameters).Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase))
        || !property.DeclaringType.Fields.Any(field => field.Name == $"<{property.Name}>k__BackingField");
}
