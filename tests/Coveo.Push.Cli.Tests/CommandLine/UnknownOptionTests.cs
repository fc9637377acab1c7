using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Tests.CommandLine;

public sealed class UnknownOptionTests
{
    [Theory]
    [InlineData("push a --sauce x", "--sauce")]
    [InlineData("push -z", "-z")]
    [InlineData("item delete a://1 --childern", "--childern")]
    [InlineData("push - --source x", null)]
    [InlineData("push --source x -- --odd-name", null)]
    [InlineData("push --source x --bad -- --odd-name", "--bad")]
    [InlineData("item add --id a://1 --data=-5", null)]
    [InlineData("source list", null)]
    public void What_looks_like_an_option_and_is_none_is_found_unless_it_follows_two_dashes(string line, string? option) =>
        UnknownOption.In(CoveoPushCommand.Create().Parse(line)).Should().Be(option);
}
