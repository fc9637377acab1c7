using System.Reflection;
using System.Xml.Linq;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Docs.Tests.Reference.Errors;

/// <summary>An error that the service, or the emulator in its place, answers with.</summary>
/// <param name="Status">The status.</param>
/// <param name="Code">The code; <see langword="null"/> from the gateway.</param>
/// <param name="Comment">What the code says about it.</param>
internal sealed record ServiceError(int Status, string? Code, XElement? Comment)
{
    private static readonly Lazy<IReadOnlyList<ServiceError>> Known = new(Find);

    /// <summary>All of them, by status and code.</summary>
    public static IReadOnlyList<ServiceError> All => Known.Value;

    public string Meaning => CommentMarkdown.Of(Comment, typeof(ApiErrors));

    /// <summary>Whether the service's documentation states it; the others are the emulator's, where it states none.</summary>
    public bool IsOfTheService => Meaning.Contains("docs.coveo.com", StringComparison.Ordinal);

    private static IReadOnlyList<ServiceError> Find() =>
        [.. from method in typeof(ApiErrors).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            let error = (ApiErrorException)method.Invoke(null, [.. method.GetParameters().Select(Argument)])!
            orderby error.Status, error.ErrorCode is null, error.ErrorCode
            select new ServiceError(error.Status, error.ErrorCode, XmlDocs.Of(method, "summary"))];

    private static object? Argument(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? parameter.DefaultValue : parameter.ParameterType == typeof(string) ? "x" : 1L;
}
