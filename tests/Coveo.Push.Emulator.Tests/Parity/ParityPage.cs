using System.Reflection;
using System.Text;

namespace Coveo.Push.Emulator.Tests.Parity;

/// <summary>Writes docs/emulator/parity.md from the tests of this assembly: a behaviour that is listed there has a test that shows it.</summary>
internal static class ParityPage
{
    private const string Head =
        """
        # Where the local Coveo is like the service, and where it is not

        Each line is a test of the emulator, written from the service's documents and run against a real emulator over HTTP. The page is made
        from the tests: `COVEO_PUSH_WRITE_PARITY=1 dotnet test tests/Coveo.Push.Emulator.Tests --filter ParityPage` writes it again, and a test
        fails while it is not up to date.

        - **exact**: it does what the documents say
        - **approximate**: the documents leave it open or contradict each other, or the emulator does less; the note says what it does
        - **absent**: the service does it, and the emulator does not

        """;

    public static string Render()
    {
        var page = new StringBuilder(Head);
        foreach (var topic in Topics.All)
        {
            page.Append("\n## ").Append(topic).Append("\n\n| behaviour | here | source | note |\n| --- | --- | --- | --- |\n");
            foreach (var row in Shown().Where(row => row.Topic == topic).Select(row => row.Line).Concat(Absent(topic)))
            {
                page.Append(row).Append('\n');
            }
        }

        return page.ToString();
    }

    /// <summary>The tests that show a behaviour, with what is wrong with their attribute, if something is.</summary>
    public static IEnumerable<(string Topic, string Line, string? Problem)> Shown() =>
        from type in typeof(ParityPage).Assembly.GetTypes()
        orderby type.FullName
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let parity = method.GetCustomAttribute<ParityAttribute>()
        where parity is not null
        select (parity.Topic, Line(Sentence(method.Name), parity), Problem(method, parity));

    private static IEnumerable<string> Absent(string topic) =>
        from absent in AbsentBehaviour.All
        where absent.Topic == topic
        select $"| {absent.Behaviour} | absent | {absent.Source} | {absent.Note} |";

    private static string Line(string behaviour, ParityAttribute parity) =>
        $"| {behaviour} | {parity.Fidelity.ToString().ToLowerInvariant()} | {parity.Source} | {parity.Note} |";

    private static string Sentence(string method) => method.Replace('_', ' ');

    private static string? Problem(MethodInfo method, ParityAttribute parity) =>
        method.GetCustomAttributes<FactAttribute>().All(fact => fact.Skip is not null) ? $"{method.Name} is no test that runs"
        : !Topics.All.Contains(parity.Topic) ? $"{method.Name} has the topic '{parity.Topic}', which is none"
        : parity.Fidelity != Fidelity.Exact && parity.Note.Length == 0 ? $"{method.Name} does not say in a note what the emulator does"
        : null;
}
