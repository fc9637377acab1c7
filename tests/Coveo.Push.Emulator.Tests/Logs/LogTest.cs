using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Logs;

/// <summary>An emulator with a log of four operations: an item that is indexed, one that is rejected, a deletion of nothing, an identity.</summary>
public abstract class LogTest : SecuredTest
{
    protected const string Indexed = "http://acme.example/Boat?color=[red]";
    protected const string Deleted = "http://acme.example/raft";
    protected const string Rejected = "no address";

    /// <summary>A week around all of it.</summary>
    protected const string Week = "from=2025-01-31T00:00:00.000Z&to=2025-02-07T00:00:00.000Z";

    protected string Shared { get; private set; } = string.Empty;

    protected string Other { get; private set; } = string.Empty;

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        Shared = await CreateSourceAsync("Boats");
        Other = await CreateSourceAsync("Rafts");
        await PutAsync(Indexed, "{}", "&orderingId=5", Shared);
        await PutAsync(Rejected, "{}", source: Shared);
        await DeleteAsync(Deleted, source: Other);
        await PutIdentityAsync("""{"identity":{"name":"ana","type":"USER"}}""");
    }

    protected Task<Answer> PostLogAsync(string parameters, string body = "{}", string operation = "") =>
        SendJsonAsync(HttpMethod.Post, $"{LogsBase}{operation}?{parameters}", body);

    /// <summary>The entries, the newest first, as lines of item, operation, task and result.</summary>
    protected async Task<List<string>> EntriesAsync(string body = "{}", string parameters = "")
    {
        var answer = await PostLogAsync($"{Week}{parameters}", body);
        answer.Status.Should().Be(200, answer.Text);
        return LinesOf(answer);
    }

    protected static List<string> LinesOf(Answer answer) => answer.Json["documentLogEntries"]!.AsArray()
        .Select(entry => $"{entry!["id"]} {entry["operation"]} {entry["task"]} {entry["result"]}")
        .ToList();

    protected static List<string> Texts(JsonNode? array) => array!.AsArray().Select(text => (string)text!).ToList();
}
