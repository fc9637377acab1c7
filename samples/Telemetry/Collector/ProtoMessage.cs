using System.Buffers.Binary;
using System.Text;

namespace Telemetry.Collector;

/// <summary>
/// A message of protocol buffers, field by field and without a schema: enough to look at a few fields of OTLP. A program that needs more takes
/// Google.Protobuf and the files of github.com/open-telemetry/opentelemetry-proto, from where the numbers of the fields are.
/// </summary>
internal sealed class ProtoMessage
{
    private readonly List<(int Field, ulong Bits, ReadOnlyMemory<byte> Bytes)> _fields = [];

    /// <exception cref="InvalidDataException">These bytes are no message.</exception>
    public static ProtoMessage Parse(ReadOnlyMemory<byte> bytes)
    {
        var message = new ProtoMessage();
        while (bytes.Length > 0)
        {
            var tag = Varint(ref bytes);
            var field = (int)(tag >> 3);
            message._fields.Add((tag & 7) switch
            {
                0 => (field, Varint(ref bytes), default),
                1 => (field, BinaryPrimitives.ReadUInt64LittleEndian(Take(ref bytes, 8).Span), default),
                2 => (field, 0, Take(ref bytes, Varint(ref bytes))),
                5 => (field, BinaryPrimitives.ReadUInt32LittleEndian(Take(ref bytes, 4).Span), default),
                var type => throw new InvalidDataException($"Field {field} has the unknown wire type {type}."),
            });
        }

        return message;
    }

    public bool Has(int field) => _fields.Any(entry => entry.Field == field);

    public IEnumerable<ProtoMessage> Messages(int field) => _fields.Where(entry => entry.Field == field).Select(entry => Parse(entry.Bytes));

    /// <summary>The messages at the end of a path of fields.</summary>
    public IEnumerable<ProtoMessage> Messages(int field, params int[] below) =>
        below.Aggregate(Messages(field), (messages, next) => messages.SelectMany(message => message.Messages(next)));

    public string Text(int field) => Encoding.UTF8.GetString(Last(field).Bytes.Span);

    public string Hex(int field) => Convert.ToHexStringLower(Last(field).Bytes.Span);

    public long Number(int field) => (long)Last(field).Bits;

    public double Double(int field) => BitConverter.UInt64BitsToDouble(Last(field).Bits);

    private (int Field, ulong Bits, ReadOnlyMemory<byte> Bytes) Last(int field) => _fields.LastOrDefault(entry => entry.Field == field);

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> bytes, ulong length)
    {
        if (length > (ulong)bytes.Length)
        {
            throw new InvalidDataException($"A field of {length} bytes is cut off.");
        }

        var taken = bytes[..(int)length];
        bytes = bytes[(int)length..];
        return taken;
    }

    private static ulong Varint(ref ReadOnlyMemory<byte> bytes)
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Take(ref bytes, 1).Span[0];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("A number has more than 64 bits.");
    }
}
