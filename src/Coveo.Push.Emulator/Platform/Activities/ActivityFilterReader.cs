using System.Text.Json;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Platform.Activities;

/// <summary>Reads which activities are asked for. Here sources and API keys have some, so other sections and types are asked for in vain.</summary>
internal static class ActivityFilterReader
{
    /// <summary>From the body of a call; an empty one filters nothing.</summary>
    public static ActivityFilter Read(ReadOnlyMemory<byte> body) =>
        body.IsEmpty ? new ActivityFilter() : ModelProperties.Read(body, JsonValueKind.Object, Read);

    private static ActivityFilter Read(JsonElement model)
    {
        var states = Known(model, "states", ActivityWords.States);
        var results = Known(model, "resultTypes", ActivityWords.Results);
        var sections = Known(model, "sections", ActivityWords.Sections);
        var types = Given(model, "resourceTypes");
        var found = ActivityWords.ResourceTypes
            .Where(type => types?.Contains(type) != false && sections?.Contains(ActivityWords.SectionOf(type)) != false)
            .ToList();

        // An activity has a result as soon as it has ended, and it has succeeded then.
        var mayRun = results is null && (states?.Contains(ActivityWords.Executing) ?? true);
        var mayHaveEnded = (results?.Contains(ActivityWords.Success) ?? true) && (states?.Contains(ActivityWords.Executed) ?? true);
        return new ActivityFilter
        {
            Operations = Given(model, "operations"),
            ResourceIds = Given(model, "resourceIds"),
            ResourceTypes = sections is null && types is null ? null : found,
            IsRunning = mayRun && mayHaveEnded ? null : mayRun,
            IsImpossible = (!mayRun && !mayHaveEnded) || found.Count == 0,
        };
    }

    private static List<string>? Given(JsonElement model, string key) => ModelProperties.Texts(model, key) is { Count: > 0 } texts ? texts : null;

    private static List<string>? Known(JsonElement model, string key, string[] known) => Given(model, key)?.ConvertAll(
        value => Array.Find(known, word => string.Equals(word, value, StringComparison.OrdinalIgnoreCase))
            ?? throw ApiErrors.InvalidParameter(key, $"'{value}' is none of {string.Join(", ", known)}"));
}
