using System.Text.Json.Nodes;

namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>Loads one landscape with its worlds into an emulator and compares what people find with what the naive evaluator says.</summary>
internal sealed class WorldRun(WorldEmulator emulator, WorldTally tally)
{
    /// <summary>Evaluating without each rule takes time; a few worlds of every landscape tell enough.</summary>
    private const int WorldsWithOmissions = 12;

    private const int ExplanationsOfALandscape = 30;

    /// <summary>Draws a landscape from a seed; the same seed draws the same.</summary>
    /// <returns>The first disagreement; null if there is none.</returns>
    public async Task<Disagreement?> FindDisagreementAsync(int seed, int worldCount)
    {
        var random = new Random(seed);
        var landscape = new LandscapeGenerator(random).Draw($"l{seed}");
        var generator = new WorldGenerator(random, landscape);
        var worlds = Enumerable.Range(0, worldCount).Select(n => generator.Draw($"l{seed}-w{n}")).ToList();
        var sourceId = await emulator.LoadAsync(landscape, worlds);
        tally.AddOmissions(landscape, worlds.Take(WorldsWithOmissions));
        return await CompareFoundAsync(sourceId, landscape, worlds) ?? await CompareExplainedAsync(sourceId, landscape, worlds, random);
    }

    private async Task<Disagreement?> CompareFoundAsync(string sourceId, Landscape landscape, List<World> worlds)
    {
        foreach (var person in landscape.People.Append(null))
        {
            var found = await emulator.FindAsync(sourceId, person);
            foreach (var world in worlds)
            {
                var evaluator = new NaiveEvaluator(landscape, world);
                var identities = evaluator.IdentitiesOf(person);
                foreach (var item in world.Items)
                {
                    var verdict = evaluator.Evaluate(identities, item);
                    tally.Add(verdict);
                    if (found.Contains(item.DocumentId) != verdict.IsAllowed)
                    {
                        return new Disagreement(landscape, world with { Items = [item] }, person);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Some are explained, also to people that only one world knows.</summary>
    private async Task<Disagreement?> CompareExplainedAsync(string sourceId, Landscape landscape, List<World> worlds, Random random)
    {
        for (var n = 0; n < ExplanationsOfALandscape; n++)
        {
            var world = worlds[random.Next(worlds.Count)];
            var item = world.Items[random.Next(world.Items.Count)];
            var people = world.Definitions.Select(definition => definition.Identity)
                .Where(identity => identity is { Type: "USER", Site: null }).Concat(landscape.People).Append(null).ToArray();
            var person = people[random.Next(people.Length)];
            var evaluator = new NaiveEvaluator(landscape, world);
            var verdict = evaluator.Evaluate(evaluator.IdentitiesOf(person), item);
            var explanation = await emulator.ExplainAsync(sourceId, item.DocumentId, person);
            if (VerdictIn(explanation) != verdict || IsComplete(explanation) != item.Identities.All(evaluator.IsResolved))
            {
                return new Disagreement(landscape, world with { Items = [item] }, person);
            }
        }

        return null;
    }

    internal static Verdict VerdictIn(JsonNode explanation) => new(
        (string?)explanation["verdict"] is "ALLOW",
        (string)explanation["decidedBy"]!["rule"]!,
        (int?)explanation["decidedBy"]!["level"]);

    internal static bool IsComplete(JsonNode explanation) => (string?)explanation["permissionState"] is "VALID";
}
