using System.Text.Json;
using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.SecurityCache;

/// <summary>Writes identities with their states, as the security cache does. Dates are Unix milliseconds.</summary>
internal static class CacheMemberWriter
{
    public static Task WritePageAsync(HttpContext context, IdentityPage found, PageParameters page) =>
        JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            found.Identities.ForEach(identity => Write(json, identity));
            json.WriteEndArray();
            page.WriteTotals(json, found.TotalEntries);
            json.WriteEndObject();
        });

    public static void Write(Utf8JsonWriter json, StoredIdentity stored)
    {
        json.WriteStartObject();
        json.WriteString("name", stored.Identity.Name);
        json.WriteString("provider", stored.ProviderId);
        json.WriteString("type", IdentityType.InCache(stored.Identity.Type));
        json.WriteStartArray("infos");
        foreach (var (key, value) in AdditionalInfo.Pairs(stored.Identity.Info))
        {
            json.WriteStartObject();
            json.WriteString("key", key);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("state", stored.State);
        if (stored.UpdatedAt is { } updatedAt)
        {
            json.WriteNumber("lastUpdateDate", updatedAt);
        }

        json.WriteString("lastUpdateResult", stored.Result);
        json.WriteString("lastUpdateErrorDetail", stored.Error);
        json.WriteEndObject();
    }
}
