using System.Globalization;
using Coveo.Push.Emulator.Console.Frame;
using Coveo.Push.Emulator.Journal;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.Requests;

/// <summary>The filters of the journal.</summary>
/// <param name="Method">An HTTP method.</param>
/// <param name="Path">A part of the path, or a pattern with <c>*</c>.</param>
/// <param name="Status">A status, or <see cref="Failed"/>.</param>
/// <param name="Page">From 0.</param>
internal sealed record RequestsForm(string? Method, string? Path, string? Status, int Page)
{
    public const string Failed = "failed";

    public static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE"];

    public bool IsEmpty => this is { Method: null, Path: null, Status: null };

    public static RequestsForm Read(HttpRequest request) => new(
        PageQuery.Text(request, "method"),
        PageQuery.Text(request, "path"),
        PageQuery.Text(request, "status"),
        (int)Math.Min(PageQuery.Number(request, "page") ?? 0, RequestJournal.MaximumEntries));

    public JournalQuery ForJournal() => new()
    {
        Method = Method,
        Path = Path,
        Status = int.TryParse(Status, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null,
        MinStatus = string.Equals(Status, Failed, StringComparison.Ordinal) ? StatusCodes.Status400BadRequest : null,
    };

    public string Address(ConsoleLinks links, int page) => links.To(
        "/requests",
        ("method", Method),
        ("path", Path),
        ("status", Status),
        ("page", page == 0 ? null : page.ToString(CultureInfo.InvariantCulture)));
}
