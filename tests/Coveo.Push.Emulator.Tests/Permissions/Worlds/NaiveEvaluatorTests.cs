using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>The evaluator that the emulator is compared with stands on the example of the documentation.</summary>
public sealed class NaiveEvaluatorTests
{
    private const string Provider = "P";

    [Theory]
    [InlineData("ana", true, Verdict.AllowedInEverySet, 1)]
    [InlineData("bo", false, Verdict.DeniedInSet, 1)]
    [InlineData("cy", true, Verdict.AllowedInEverySet, 2)]
    [InlineData("di", false, Verdict.NotAllowedInEverySet, 2)]
    [InlineData("ed", false, Verdict.NothingMatched, null)]
    [InlineData(null, false, Verdict.NothingMatched, null)]
    public void It_says_what_the_documentation_says(string? name, bool isAllowed, string rule, int? level)
    {
        var landscape = new Landscape("L", [new WorldProvider(Provider, false, [SecuredTest.EmailProvider])], [], [], ItemsComeFirst: false);
        string[] people = ["ana", "bo", "cy", "di", "ed"];
        var item = new WorldItem(
            "http://item",
            [
                new WorldLevel("Document", [new WorldSet(false, [User("ana")], [User("bo")])]),
                new WorldLevel("Library", [new WorldSet(false, [Group("staff")], []), new WorldSet(false, [Group("projectx")], [])]),
            ]);
        var world = new World(
            [
                new WorldDefinition(Group("staff")) { Members = [.. people.Take(4).Select(User)] },
                new WorldDefinition(Group("projectx")) { Members = [User("cy")] },
                .. people.Select(person => new WorldDefinition(User(person)) { Aliases = [Email(person)] }),
            ],
            [item]);

        var evaluator = new NaiveEvaluator(landscape, world);

        evaluator.Evaluate(evaluator.IdentitiesOf(name is null ? null : Email(name)), item).Should().Be(new Verdict(isAllowed, rule, level));
    }

    private static WorldIdentity User(string name) => new(Provider, name, "USER");

    private static WorldIdentity Group(string name) => new(Provider, name, "GROUP");

    private static WorldIdentity Email(string name) => new(SecuredTest.EmailProvider, $"{name}@acme.example", "USER");
}
