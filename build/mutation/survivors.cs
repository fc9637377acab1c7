using System.Globalization;
using System.Text.Json.Nodes;

// What of a mutation report was not noticed, or only by a time-out, to measure that alone when tests have been written for it, and the report with what has become of it.
//   patterns REPORT          prints the places that Stryker is to change again, one a line
//   merge REPORT AGAIN       writes what AGAIN has found into REPORT
//   score REPORT             prints the score and its parts
switch (args)
{
    case ["patterns", var report]:
        PrintPatterns(Read(report));
        return 0;
    case ["merge", var report, var again]:
        Merge(report, Read(again));
        return 0;
    case ["score", var report]:
        PrintScore(Read(report));
        return 0;
    default:
        Console.Error.WriteLine("survivors.cs: patterns REPORT | merge REPORT AGAIN | score REPORT");
        return 2;
}

static JsonObject Read(string path) => JsonNode.Parse(File.ReadAllText(path))!["files"]!.AsObject();

static IEnumerable<JsonObject> MutantsOf(JsonNode file) => file["mutants"]!.AsArray().Select(mutant => mutant!.AsObject());

static string StatusOf(JsonObject mutant) => (string)mutant["status"]!;

// What timed out, too: on a busy machine a test that notices nothing can run out of time.
static bool IsOpen(JsonObject mutant) => StatusOf(mutant) is "Survived" or "NoCoverage" or "Timeout";

// Other folders are in the report as well, with all that is ignored of them.
static bool IsMeasured(JsonObject mutant) => StatusOf(mutant) is not ("Ignored" or "CompileError");

static string KeyOf(JsonObject mutant) => $"{mutant["location"]!.ToJsonString()} {mutant["mutatorName"]} {mutant["replacement"]}";

// A file that has changed has other places, and is changed all over again.
static void PrintPatterns(JsonObject files)
{
    foreach (var (path, file) in files.Where(file => File.Exists(file.Key) && MutantsOf(file.Value!).Any(IsMeasured)))
    {
        var text = (string)file!["source"]!;
        if (File.ReadAllText(path) != text)
        {
            Console.WriteLine($"**/{Path.GetFileName(path)}");
            continue;
        }

        var lines = LinesOf(text);
        foreach (var location in MutantsOf(file).Where(IsOpen).Select(mutant => mutant["location"]!).DistinctBy(location => location.ToJsonString()))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"**/{Path.GetFileName(path)}{{{Offset(lines, location["start"]!)}..{Offset(lines, location["end"]!)}}}"));
        }
    }
}

static List<int> LinesOf(string text)
{
    var lines = new List<int> { 0 };
    lines.AddRange(text.Select((character, index) => (character, index)).Where(at => at.character == '\n').Select(at => at.index + 1));
    return lines;
}

static int Offset(List<int> lines, JsonNode position) => lines[(int)position["line"]! - 1] + (int)position["column"]! - 1;

static void Merge(string path, JsonObject again)
{
    var report = JsonNode.Parse(File.ReadAllText(path))!;
    var files = report["files"]!.AsObject();
    foreach (var name in files.Select(file => file.Key).ToList())
    {
        if (!File.Exists(name))
        {
            files.Remove(name);
        }
        else if (again[name] is { } found && (string)found["source"]! != (string)files[name]!["source"]!)
        {
            files[name] = found.DeepClone();
        }
        else if (again[name] is { } same)
        {
            MergeFile(files[name]!, same);
        }
    }

    File.WriteAllText(path, report.ToJsonString());
}

static void MergeFile(JsonNode file, JsonNode again)
{
    var found = MutantsOf(again).Where(mutant => StatusOf(mutant) is "Killed" or "Timeout" or "Survived").ToLookup(KeyOf, StatusOf);
    foreach (var mutant in MutantsOf(file).Where(IsOpen))
    {
        mutant["status"] = found[KeyOf(mutant)].FirstOrDefault() ?? StatusOf(mutant);
    }
}

// As Stryker counts: what does not compile is no change, and what no test reaches is not noticed.
static void PrintScore(JsonObject files)
{
    var counts = files.SelectMany(file => MutantsOf(file.Value!)).CountBy(StatusOf).ToDictionary(StringComparer.Ordinal);
    int Of(string status) => counts.GetValueOrDefault(status);
    var noticed = Of("Killed") + Of("Timeout");
    var all = noticed + Of("Survived") + Of("NoCoverage");
    var score = all == 0 ? "no score" : (noticed * 100.0 / all).ToString("0.00", CultureInfo.InvariantCulture) + " %";
    Console.WriteLine($"{score} ({Of("Killed")} killed, {Of("Timeout")} timed out, {Of("Survived")} survived, {Of("NoCoverage")} not reached)");
}
