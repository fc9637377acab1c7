namespace Coveo.Push.Docs.Tests.Examples;

public class CodeFileTests
{
    private const string Text = """
        using Coveo.Push.Platform;

        namespace Coveo.Push.Tests;

        public class Examples
        {
            [Fact]
            public void Is_run()
            {
                var a = 1;

                if (a == 1)
                {
                    a = Called();
                }
            }

            [Fact(Skip = "later")]
            public void Is_skipped()
            {
                var b = 2;
            }

            private static int Called() => 3;

            private static int Forgotten() => 4;

            public sealed class Used;

            private static readonly Used used = new();

            public sealed class Unused(int value)
            {
                public int Value => value;
            }
        }
        """;

    private readonly CodeFile _file = new("tests/Examples.cs", Text);

    [Theory]
    [InlineData("docs/how-to/large-files.md", "LargeFilesPageExamples.cs")]
    [InlineData("docs/getting-started.md", "GettingStartedPageExamples.cs")]
    [InlineData("README.md", "ReadmePageExamples.cs")]
    [InlineData("docs/emulator/README.md", "EmulatorReadmePageExamples.cs")]
    [InlineData("src/Coveo.Push.Sqlite/README.md", "CoveoPushSqliteReadmePageExamples.cs")]
    public void The_examples_of_a_page_have_its_name(string page, string file) =>
        CodeFile.NameFor(page).Should().Be(file);

    [Theory]
    [InlineData("var a = 1;", true)]
    [InlineData("var a = 1;\nif (a == 1)\n{\na = Called();\n}", true)]
    [InlineData("var a = 1;\na = Called();", false)]
    [InlineData("var b = 2;", false)]
    [InlineData("private static int Called() => 3;", true)]
    [InlineData("private static int Forgotten() => 4;", false)]
    [InlineData("public sealed class Used;", true)]
    [InlineData("public int Value => value;", false)]
    [InlineData("var c = 3;", false)]
    public void An_example_counts_where_it_stands_in_something_that_runs(string example, bool runs) =>
        _file.Runs(example.Split('\n')).Should().Be(runs);

    [Theory]
    [InlineData("using Coveo.Push;", true)]
    [InlineData("using Coveo.Push.Platform;", true)]
    [InlineData("using Coveo.Push.Emulator;", false)]
    public void A_namespace_counts_where_it_is_imported_or_around_all(string directive, bool isThere) =>
        _file.Uses(directive).Should().Be(isThere);
}
