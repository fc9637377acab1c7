using Coveo.Push.Emulator;

namespace Coveo.Push.IntegrationTests.QuickStart;

public class QuickStartConfigurationTests
{
    private const string WrongKey = "xx11111111-1111-4111-8111-111111111111";

    [Theory]
    [InlineData("COVEO_API_KEY", WrongKey, "check COVEO_API_KEY")]
    [InlineData("COVEO_ORGANIZATION_ID", "anotherorg", "COVEO_ORGANIZATION_ID ('anotherorg')")]
    [InlineData("COVEO_SOURCE_ID", "emulatororg-doesnotexist", "The source that COVEO_SOURCE_ID names does not exist")]
    [InlineData("COVEO_REGION", "mars", "COVEO_REGION: 'mars' is not a Coveo region")]
    [InlineData("COVEO_PUSH_ENDPOINT", "not an address", "COVEO_PUSH_ENDPOINT is 'not an address'")]
    [InlineData("COVEO_PUSH_ENDPOINT", "http://coveo.example/", "COVEO_PUSH_ENDPOINT")]
    [InlineData("COVEO_PUSH_ENDPOINT", "http://127.0.0.1:1/", "COVEO_PUSH_ENDPOINT")]
    [InlineData("COVEO_API_KEY", "two words", "COVEO_API_KEY")]
    public async Task A_wrong_setting_ends_with_2_and_one_line_that_names_the_variable(string variable, string value, string expected)
    {
        await using var emulator = await EmulatorItems.StartAsync();
        using var folder = new TestFolder();
        folder.Write("a.txt", "content");
        folder.Write("b.txt", "content");

        var run = await QuickStartProcess.RunAsync(emulator.Variables((variable, value)), folder.FullPath);

        run.ExitCode.Should().Be(2, "{0}", run);
        run.Errors.TrimEnd('\n').Should().StartWith("error: ").And.Contain(expected).And.NotContain("\n").And.NotContain("CoveoPushOptions");
        (run.Output + run.Errors).Should().NotContain(WrongKey).And.NotContain("two words").And.NotContain(CoveoEmulator.ApiKey);
    }

    [Theory]
    [InlineData("COVEO_ORGANIZATION_ID", "COVEO_API_KEY is not")]
    [InlineData("COVEO_API_KEY", "COVEO_ORGANIZATION_ID is not")]
    [InlineData("COVEO_REGION", "neither COVEO_ORGANIZATION_ID nor COVEO_API_KEY is")]
    [InlineData("COVEO_SOURCE_ID", "neither COVEO_ORGANIZATION_ID nor COVEO_API_KEY is")]
    public async Task A_part_of_a_configuration_ends_with_2_and_says_what_is_missing(string variable, string expected)
    {
        var run = await QuickStartProcess.RunAsync(new Dictionary<string, string> { [variable] = "ca" }, Path.GetTempPath());

        run.ExitCode.Should().Be(2, "{0}", run);
        run.Output.Should().BeEmpty();
        run.Errors.Should().StartWith($"error: {variable} is set").And.Contain(expected);
    }

    [Fact]
    public async Task An_address_alone_is_that_of_an_emulator()
    {
        await using var emulator = await EmulatorItems.StartAsync();
        using var folder = new TestFolder();
        folder.Write("a.txt", "content");
        var variables = emulator.Variables().Where(entry => entry.Key == "COVEO_PUSH_ENDPOINT").ToDictionary();

        var run = await QuickStartProcess.RunAsync(variables, folder.FullPath);

        run.ExitCode.Should().Be(0, "{0}", run);
        run.LinesWith("stays, with its items").Should().ContainSingle("{0}", run);
    }

    [Fact]
    public async Task An_existing_source_is_pushed_to()
    {
        await using var emulator = await EmulatorItems.StartAsync();
        var source = await emulator.Client.Sources.CreateAsync(new("mine", Platform.SourceVisibility.Private));
        await emulator.Client.Documents.AddOrUpdateAsync(source.Id, new PushDocument("https://acme.example/kept") { Title = "kept content" });
        using var folder = new TestFolder();
        folder.Write("a.txt", "content");

        var run = await QuickStartProcess.RunAsync(emulator.Variables(("COVEO_SOURCE_ID", source.Id)), folder.FullPath, "content");

        run.ExitCode.Should().Be(0, "{0}", run);
        (await emulator.SourcesAsync()).Should().ContainSingle();
        (await emulator.FindAsync()).Should().ContainSingle().Which.DocumentId.Should().Be("https://acme.example/kept");
    }

    [Theory]
    [InlineData("There is no option '--fast'", "--fast")]
    [InlineData("The folder '/does/not/exist' does not exist", "/does/not/exist")]
    [InlineData("--search needs a word", "--search")]
    [InlineData("but there is also 'three'", "one", "two", "three")]
    public async Task A_wrong_command_line_ends_with_2_and_one_line(string expected, params string[] arguments)
    {
        var run = await QuickStartProcess.RunAsync(new Dictionary<string, string>(), arguments);

        run.ExitCode.Should().Be(2, "{0}", run);
        run.Output.Should().BeEmpty();
        run.Errors.TrimEnd('\n').Should().StartWith("error: ").And.Contain(expected).And.NotContain("\n");
    }

    [Fact]
    public async Task Help_names_every_variable()
    {
        var run = await QuickStartProcess.RunAsync(new Dictionary<string, string>(), "--help");

        run.ExitCode.Should().Be(0);
        run.Output.Should().ContainAll("COVEO_ORGANIZATION_ID", "COVEO_API_KEY", "COVEO_REGION", "COVEO_SOURCE_ID", "COVEO_PUSH_ENDPOINT", "--search");
    }
}
