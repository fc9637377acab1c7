using Coveo.Push.Docs.Tests.Troubleshooting;

namespace Coveo.Push.Docs.Tests.Reference.Errors;

/// <summary>The codes that calls are refused with.</summary>
internal static class CodesReference
{
    public static string Render() => MarkdownTable.Of(
        ["status", "code", "`Failure`", "what it is", "known from"],
        ServiceError.All.Select(error => (IReadOnlyList<string>)
        [
            FormattableString.Invariant($"{error.Status}"),
            TroubleshootingPage.LinkTo(error.Code, error.Status),
            $"`{FailuresReference.Of(error.Status, error.Code)}`",
            error.Meaning,
            error.IsOfTheService ? "the service" : "the emulator",
        ]));
}
