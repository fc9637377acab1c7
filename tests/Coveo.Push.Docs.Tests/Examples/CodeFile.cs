using System.Text.RegularExpressions;
using Coveo.Push.Docs.Tests.Pages;

namespace Coveo.Push.Docs.Tests.Examples;

/// <summary>A C# file that the examples of pages may stand in.</summary>
internal sealed partial class CodeFile
{
    private const int MemberIndent = 4;

    // The programs that take the packages: restored, built and run by tests.
    private const string Consumers = "tests/Coveo.Push.Packages.Tests/Consumers/";

    private static readonly Lazy<IReadOnlyList<CodeFile>> Programs = new(ProgramsThatRun);

    private readonly string[] _lines;
    private readonly List<(string Text, int Line)> _code;

    public CodeFile(string path, string text)
    {
        Path = path;
        _lines = text.Split('\n');
        _code = [.. _lines.Select((line, number) => (line.Trim(), number)).Where(line => line.Item1.Length > 0)];
    }

    public string Path { get; }

    /// <summary>The file with the examples of a page, if there is one below tests or samples.</summary>
    public static IEnumerable<CodeFile> OfPage(string page) => Of(path => path.EndsWith("/" + NameFor(page), StringComparison.Ordinal));

    /// <summary>The files of the samples and other programs that the tests run.</summary>
    public static IReadOnlyList<CodeFile> OfPrograms => Programs.Value;

    /// <summary>
    /// The name of the file with the examples of a page: <c>LargeFilesPageExamples.cs</c> for a page <c>large-files.md</c>. A README has the
    /// name of its folder before it: <c>EmulatorReadmePageExamples.cs</c>, and <c>ReadmePageExamples.cs</c> for that of the repository.
    /// </summary>
    public static string NameFor(string page)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(page);
        if (name == "README")
        {
            name = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(page)) + "-readme";
        }

        var words = name.Split(['-', '_', '.', ' '], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..])) + "PageExamples.cs";
    }

    /// <summary>Whether lines stand here one after the other, whatever their indentation, in something that a test runs.</summary>
    public bool Runs(IReadOnlyList<string> example) =>
        Enumerable.Range(0, Math.Max(_code.Count - example.Count + 1, 0))
            .Where(start => !example.Where((line, offset) => _code[start + offset].Text != line).Any())
            .Any(start => IsRun(_code[start].Line));

    /// <summary>Whether a namespace is there: imported, or around all of it.</summary>
    public bool Uses(string directive) =>
        _code.Exists(line => line.Text == directive)
        || _code.Exists(line => line.Text.StartsWith("namespace ", StringComparison.Ordinal) && (line.Text["namespace ".Length..].TrimEnd(';') + ".").StartsWith(directive["using ".Length..].TrimEnd(';') + ".", StringComparison.Ordinal));

    private static IEnumerable<CodeFile> Of(Func<string, bool> isMeant) =>
        Repository.Files(".cs").Where(path => path.StartsWith("tests/", StringComparison.Ordinal) || path.StartsWith("samples/", StringComparison.Ordinal))
            .Where(isMeant).Select(path => new CodeFile(path, Repository.Read(path)));

    // The name of a sample's folder stands in the test that runs it, unless it holds tests itself.
    private static IReadOnlyList<CodeFile> ProgramsThatRun()
    {
        string[] ownTests = [.. Of(path => path.StartsWith("samples/", StringComparison.Ordinal)).Where(file => file._lines.Any(TestAttribute().IsMatch)).Select(file => file.Path.Split('/')[1]).Distinct()];
        var tests = string.Join('\n', Repository.Files(".cs").Where(path => path.StartsWith("tests/", StringComparison.Ordinal) && !path.StartsWith("tests/Coveo.Push.Docs.Tests/", StringComparison.Ordinal)).Select(Repository.Read));
        return [.. Of(path => IsOfProgram(path) && (path.StartsWith(Consumers, StringComparison.Ordinal) || IsNamed(path.Split('/')[1])))];

        bool IsNamed(string sample) => ownTests.Contains(sample) || tests.Contains($"\"{sample}\"", StringComparison.Ordinal) || tests.Contains($"samples/{sample}", StringComparison.Ordinal);
    }

    // A member is a test, or its name is used somewhere else in the file. A program has no members: it is run whole.
    private bool IsRun(int line)
    {
        if (IsOfProgram(Path))
        {
            return true;
        }

        var header = Enumerable.Range(0, line + 1).Reverse().FirstOrDefault(number => IsHeader(_lines[number]), -1);
        if (header < 0)
        {
            return false;
        }

        for (var above = header - 1; above >= 0 && _lines[above].TrimStart().StartsWith('['); above--)
        {
            if (TestAttribute().IsMatch(_lines[above]))
            {
                return !_lines[above].Contains("Skip", StringComparison.Ordinal);
            }
        }

        return MemberName().Match(_lines[header]) is { Success: true } name
            && Regex.Count(string.Join('\n', _lines), $@"\b{name.Groups[1].Value}\b", RegexOptions.None, TimeSpan.FromSeconds(1)) > 1;
    }

    private static bool IsOfProgram(string path) => path.StartsWith("samples/", StringComparison.Ordinal) || path.StartsWith(Consumers, StringComparison.Ordinal);

    private static bool IsHeader(string line) =>
        line.Length > MemberIndent && line[..MemberIndent].Trim().Length == 0 && (char.IsLetter(line[MemberIndent]) || line[MemberIndent] == '_');

    [GeneratedRegex(@"^\s*\[(Fact|Theory)\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestAttribute();

    // Of a type what follows its kind, of a method what comes before its parameters, of anything else the word before = or ;.
    [GeneratedRegex(@"(?:\b(?:class|record|struct|interface|enum)\s+(?=\w)(?!class|struct)|(?!\b(?:public|private|internal|protected|static|async|readonly|const)\b)(?=\b\w+(?:<[^>(]*>)?\s*\()|(?=\b\w+\s*(?:=|;|\{)))(\w+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MemberName();
}
