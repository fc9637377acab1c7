using System.Text.Json;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Activities;

/// <summary>What activities there can be.</summary>
internal static class ActivityTypeEndpoints
{
    public static Task GetResourceTypesAsync(HttpContext context) => WriteAsync(context, json => WriteTexts(json, ActivityWords.ResourceTypes));

    public static Task GetOperationTypesAsync(HttpContext context) => WriteAsync(context, json => WriteTexts(json, [.. ActivityWords.SourceOperations.Union(ActivityWords.ApiKeyOperations, StringComparer.Ordinal)]));

    public static Task GetResourcesAndOperationsAsync(HttpContext context) => WriteAsync(context, json =>
    {
        json.WriteStartObject();
        json.WritePropertyName(ActivityWords.SourceType);
        WriteTexts(json, ActivityWords.SourceOperations);
        json.WritePropertyName(ActivityWords.ApiKeyType);
        WriteTexts(json, ActivityWords.ApiKeyOperations);
        json.WriteEndObject();
    });

    private static Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> write) => JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, write);

    private static void WriteTexts(Utf8JsonWriter json, string[] texts)
    {
        json.WriteStartArray();
        Array.ForEach(texts, json.WriteStringValue);
        json.WriteEndArray();
    }
}
