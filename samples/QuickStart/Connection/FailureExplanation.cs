using System.Net;
using Coveo.Push;
using SampleHosting;

namespace QuickStart.Connection;

/// <summary>What the person has to change, in terms of the environment variables.</summary>
internal static class FailureExplanation
{
    public static string Of(CoveoPushException failure)
    {
        var message = ConnectionVariables.Explain(failure.Message);
        return ConnectionVariables.Value(ConnectionVariables.SourceId) is not null && failure is { Failure: PushFailure.NotFound, StatusCode: HttpStatusCode.PreconditionFailed }
            ? $"The source that {ConnectionVariables.SourceId} names does not exist: correct it, or unset it to have a source created. {message}"
            : message;
    }
}
