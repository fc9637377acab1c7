using System.Text.Json;
using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>A person and the only item of a world on which the emulator and the naive evaluator do not agree.</summary>
internal sealed record Disagreement(Landscape Landscape, World World, WorldIdentity? Person)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private WorldItem Item => World.Items[0];

    /// <summary>Leaves out what can be left out, as long as both still disagree.</summary>
    public async Task<Disagreement> ShrinkAsync()
    {
        foreach (var smaller in SmallerWorlds.Of(this))
        {
            if (await smaller.PersistsAsync())
            {
                return await smaller.ShrinkAsync();
            }
        }

        return this;
    }

    /// <summary>The requests that show it, and both verdicts.</summary>
    public async Task<string> DescribeAsync()
    {
        var evaluator = new NaiveEvaluator(Landscape, World);
        var identities = evaluator.IdentitiesOf(Person);
        return $"""
            as {Person?.ToString() ?? "anonymous"}
            naive evaluator: {evaluator.Evaluate(identities, Item)}, permissions {(Item.Identities.All(evaluator.IsResolved) ? "VALID" : "INCOMPLETE")}
            who is: {string.Join("; ", identities)}
            emulator: {(await ExplainAsync()).ToJsonString(Indented)}
            world: {Json().ToJsonString(Indented)}
            """;
    }

    private async Task<bool> PersistsAsync()
    {
        var evaluator = new NaiveEvaluator(Landscape, World);
        var verdict = evaluator.Evaluate(evaluator.IdentitiesOf(Person), Item);
        await using var emulator = await WorldEmulator.StartAsync();
        var sourceId = await emulator.LoadAsync(Landscape, [World]);
        var found = await emulator.FindAsync(sourceId, Person);
        var explanation = await emulator.ExplainAsync(sourceId, Item.DocumentId, Person);
        return found.Contains(Item.DocumentId) != verdict.IsAllowed
            || WorldRun.VerdictIn(explanation) != verdict
            || WorldRun.IsComplete(explanation) != Item.Identities.All(evaluator.IsResolved);
    }

    private async Task<JsonNode> ExplainAsync()
    {
        await using var emulator = await WorldEmulator.StartAsync();
        return await emulator.ExplainAsync(await emulator.LoadAsync(Landscape, [World]), Item.DocumentId, Person);
    }

    private JsonObject Json()
    {
        var definitions = Landscape.Definitions.Concat(World.Definitions).ToLookup(definition => definition.Identity.Provider, StringComparer.Ordinal);
        return new JsonObject
        {
            ["providers"] = new JsonArray(Landscape.Providers
                .Select(provider => JsonNode.Parse(ProviderDefinition.Json(provider.Id, provider.CascadesTo, "SOURCE", provider.IsCaseSensitive)))
                .ToArray()),
            ["identities"] = new JsonObject(definitions.Select(all => KeyValuePair.Create(all.Key, (JsonNode?)WorldFiles.Identities(all)))),
            ["disabled"] = new JsonObject(definitions.Select(all => KeyValuePair.Create(all.Key, (JsonNode?)WorldFiles.Disabled(all)))),
            ["item"] = WorldFiles.Item(Landscape, Item),
        };
    }
}
