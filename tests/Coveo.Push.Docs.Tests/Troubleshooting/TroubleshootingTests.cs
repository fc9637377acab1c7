using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Docs.Tests.Pages;
using Coveo.Push.Docs.Tests.Reference.Errors;

namespace Coveo.Push.Docs.Tests.Troubleshooting;

/// <summary>Whatever goes wrong is found on the page by its code.</summary>
public partial class TroubleshootingTests
{
    private static readonly MarkdownPage Page = MarkdownPage.All.Single(page => page.Path == TroubleshootingPage.Path);

    [Fact]
    public void Every_code_that_a_call_is_refused_with_has_an_entry() =>
        ServiceError.All.Select(error => error.Code?.ToLowerInvariant() ?? $"{error.Status.ToString(CultureInfo.InvariantCulture)}-without-a-code").Should().BeSubsetOf(Page.Anchors);

    [Fact]
    public void Every_code_of_the_log_has_an_entry() =>
        LogCodesReference.Codes.Select(field => ((string)field.GetRawConstantValue()!).ToLowerInvariant()).Should().BeSubsetOf(Page.Anchors);

    [Fact]
    public void Every_failure_has_an_entry() =>
        Enum.GetNames<PushFailure>().Where(failure => !Page.Text.Contains($"`{failure}`", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void Every_exit_code_of_the_tool_has_an_entry() =>
        typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture))
            .Except(Page.Rows.Select(row => row[0])).Should().BeEmpty();

    [Fact]
    public void Every_code_in_the_code_of_the_emulator_is_on_the_page()
    {
        var found = (from path in Repository.Files(".cs")
                     where path.StartsWith("src/Coveo.Push.Emulator/", StringComparison.Ordinal)
                     from Match code in StatusAndCode().Matches(Repository.Read(path))
                     select code.Groups[1].Value).Distinct().ToList();

        found.Should().HaveCountGreaterThan(30);
        found.Where(code => !Page.Text.Contains($"`{code}`", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void Problems_in_the_log_of_the_emulator_have_codes_with_a_comment() =>
        (from path in Repository.Files(".cs")
         where path.StartsWith("src/Coveo.Push.Emulator/", StringComparison.Ordinal)
         from Match code in ProblemWithText().Matches(Repository.Read(path))
         select $"{path}: {code.Value}").Should().BeEmpty("codes of the log are those of LogCode, which the reference is made from");

    [GeneratedRegex("""StatusCodes\.Status\w+\s*(?:=>|,)\s*"([A-Z_]+)["]""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StatusAndCode();

    [GeneratedRegex("""new (?:LogProblem|BodyDecodingException)\(\s*["].*""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProblemWithText();
}
