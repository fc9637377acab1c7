using System.Net;
using Coveo.Push.Transport;

namespace Coveo.Push.Docs.Tests.Reference.Errors;

/// <summary>What each <see cref="PushFailure"/> means, by which answers and in which exception.</summary>
internal static class FailuresReference
{
    // What the service, its gateway and storage are known to answer (docs.coveo.com/en/95), and what a proxy may.
    private static readonly int[] Statuses = [400, 401, 403, 404, 408, 409, 412, 413, 415, 429, 500, 502, 503, 504];

    public static string Render() => MarkdownTable.Of(
        ["`Failure`", "exception", "answers", "what it is", "what to do"],
        from failure in Enum.GetValues<PushFailure>()
        let field = typeof(PushFailure).GetField(failure.ToString())!
        select (IReadOnlyList<string>)[$"`{failure}`", $"`{ExceptionOf(failure).Name}`", Answers(failure), CommentMarkdown.Of(XmlDocs.Of(field, "summary"), typeof(PushFailure)), CommentMarkdown.Of(XmlDocs.Of(field, "remarks"), typeof(PushFailure))]);

    /// <summary>What the library makes of an answer.</summary>
    public static PushFailure Of(int status, string? code) => FailureClassifier.Classify(new PushResponse
    {
        StatusCode = (HttpStatusCode)status,
        MediaType = "application/json",
        Body = System.Text.Encoding.UTF8.GetBytes(code is null ? """{"message":"m"}""" : $$"""{"errorCode":"{{code}}","message":"m"}"""),
    });

    /// <summary>The exception that a caller can catch: the one for answers, or the one that has the failure from the start.</summary>
    public static Type ExceptionOf(PushFailure failure)
    {
        var ofAnswer = PushErrorFactory.ExceptionFor("m", new PushFailureDetails { Failure = failure }).GetType();
        return ofAnswer != typeof(CoveoPushException)
            ? ofAnswer
            : ExceptionsReference.Types.FirstOrDefault(type => FailureOf(type) == failure) ?? typeof(CoveoPushException);
    }

    // Those that stand for a call have a constructor with its facts.
    private static PushFailure? FailureOf(Type type) =>
        type.BaseType == typeof(CoveoPushException) && type.GetConstructor([typeof(string), typeof(PushFailureDetails), typeof(Exception)]) is not null
            ? ((CoveoPushException)Activator.CreateInstance(type)!).Failure
            : null;

    private static string Answers(PushFailure failure)
    {
        List<string> answers = [.. Statuses.Where(status => Of(status, code: null) == failure).Select(status => FormattableString.Invariant($"{status}"))];
        answers.AddRange(from error in ServiceError.All
                         where error.Code is not null && error.IsOfTheService && Of(error.Status, error.Code) == failure && Of(error.Status, code: null) != failure
                         select FormattableString.Invariant($"{error.Status} `{error.Code}`"));
        return answers.Count == 0 ? "–" : string.Join(", ", answers);
    }
}
