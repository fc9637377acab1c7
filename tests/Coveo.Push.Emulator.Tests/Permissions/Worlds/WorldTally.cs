namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>Counts what the verdicts of many worlds came from, to know that the worlds are worth asking.</summary>
internal sealed class WorldTally
{
    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<Omission, int> _omissions = Enum.GetValues<Omission>().ToDictionary(omission => omission, _ => 0);

    public int Verdicts { get; private set; }

    public int LaterLevels { get; private set; }

    public IReadOnlyDictionary<string, int> Rules => _rules;

    /// <summary>How many verdicts would be others if the evaluation left something out.</summary>
    public IEnumerable<KeyValuePair<Omission, int>> Omissions => _omissions.Where(omission => omission.Key is not Omission.None);

    public void Add(Verdict verdict)
    {
        Verdicts++;
        _rules[verdict.Rule] = _rules.GetValueOrDefault(verdict.Rule) + 1;
        if (verdict.Level > 1)
        {
            LaterLevels++;
        }
    }

    public void AddOmissions(Landscape landscape, IEnumerable<World> worlds)
    {
        foreach (var world in worlds)
        {
            foreach (var person in landscape.People.Append(null))
            {
                var verdicts = VerdictsOf(landscape, world, person, Omission.None);
                foreach (var (omission, _) in Omissions.ToList())
                {
                    var others = VerdictsOf(landscape, world, person, omission);
                    _omissions[omission] += verdicts.Zip(others).Count(pair => pair.First != pair.Second);
                }
            }
        }
    }

    public override string ToString() =>
        $"{Verdicts} verdicts, {LaterLevels} by later levels; {Lines(_rules)}. Verdicts that would be others without: {Lines(Omissions)}.";

    private static List<bool> VerdictsOf(Landscape landscape, World world, WorldIdentity? person, Omission omission)
    {
        var evaluator = new NaiveEvaluator(landscape, world, omission);
        var identities = evaluator.IdentitiesOf(person);
        return world.Items.Select(item => evaluator.Evaluate(identities, item).IsAllowed).ToList();
    }

    private static string Lines<TKey>(IEnumerable<KeyValuePair<TKey, int>> counts) =>
        string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}"));
}
