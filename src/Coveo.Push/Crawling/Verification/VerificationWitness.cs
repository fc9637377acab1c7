using System.Text;
using System.Text.Json;
using Coveo.Push.Transport;

namespace Coveo.Push;

/// <summary>Notes which items the service has taken, and when they were handed over by its clock.</summary>
internal sealed class VerificationWitness(IBatchWitness inner, VerificationItems items, ServerClock clock) : IBatchWitness
{
    public ValueTask HandingOverAsync(BatchSlice slice)
    {
        slice.HandedOverAt = clock.Told - PushDefaults.ServerTimeMargin;
        return inner.HandingOverAsync(slice);
    }

    public ValueTask TakenAsync(BatchSlice slice)
    {
        foreach (ref readonly var entry in slice.Entries)
        {
            if (!entry.IsSuperseded)
            {
                Add(slice.Contents.Name(entry).Span, entry.Section == BatchLayout.Delete, slice.HandedOverAt);
            }
        }

        return inner.TakenAsync(slice);
    }

    private void Add(ReadOnlySpan<byte> name, bool isDeletion, DateTimeOffset? at)
    {
        var reader = new Utf8JsonReader(name);
        while (reader.TokenType != JsonTokenType.String)
        {
            reader.Read();
        }

        if (reader.ValueIsEscaped)
        {
            items.Add(Encoding.UTF8.GetBytes(reader.GetString()!), isDeletion, at);
        }
        else
        {
            items.Add(reader.ValueSpan, isDeletion, at);
        }
    }
}
