using System.Buffers;
using System.Text.Json;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>Cuts a stream of JSON into its elements, without holding more than one of them.</summary>
internal sealed class JsonElements(Stream json) : IDisposable
{
    private const int FirstBytes = 128 * 1024;

    private readonly JsonElementCutter _cutter = new();
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int _start;
    private int _length;
    private int _elementStart;
    private int _elementLength;
    private bool _isEnded;
    private long _lineOfStart = 1;

    /// <summary>The element; good until the next one is asked for.</summary>
    public ReadOnlySpan<byte> Current => _buffer.AsSpan(_elementStart, _elementLength);

    /// <summary>Whether the element is one of <c>delete</c>.</summary>
    public bool IsDeletion => _cutter.IsDeletion;

    /// <summary>The line on which the element begins.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Where a byte of the element is.</summary>
    /// <param name="offset">The byte, counted from the element's first one.</param>
    public (long Line, long Column) PlaceOf(long offset)
    {
        var until = Current[..(int)Math.Min(offset, _elementLength)];
        var lines = until.Count((byte)'\n');
        return lines == 0
            ? (Line, offset + 1 + ColumnOfElement())
            : (Line + lines, until.Length - until.LastIndexOf((byte)'\n'));
    }

    /// <summary>Goes to the next element.</summary>
    /// <param name="stop">Stops the reading.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="JsonItemException">It is JSON that holds no items, or one that is too long.</exception>
    public async ValueTask<bool> MoveNextAsync(CancellationToken stop)
    {
        while (true)
        {
            var step = Cut();
            if (step is JsonElementStep.Element or JsonElementStep.End)
            {
                return step == JsonElementStep.Element;
            }

            await FillAsync(stop).ConfigureAwait(false);
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private JsonElementStep Cut()
    {
        var rest = _buffer.AsSpan(_start, _length);
        var step = _cutter.Cut(rest, _isEnded, out var consumed, out var element);
        if (step == JsonElementStep.Element)
        {
            var (offset, length) = element.GetOffsetAndLength(rest.Length);
            Line = _lineOfStart + rest[..offset].Count((byte)'\n');
            (_elementStart, _elementLength) = (_start + offset, length);
        }

        _lineOfStart += rest[..consumed].Count((byte)'\n');
        _start += consumed;
        _length -= consumed;
        return step;
    }

    private async ValueTask FillAsync(CancellationToken stop)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _length).CopyTo(_buffer);
            _start = 0;
        }

        if (_length == _buffer.Length)
        {
            if (_length >= JsonInputLimits.LongestItem)
            {
                Line = _lineOfStart;
                throw new JsonItemException(JsonInputLimits.TooLong, 0);
            }

            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var read = await json.ReadAsync(_buffer.AsMemory(_length), stop).ConfigureAwait(false);
        _isEnded = read == 0;
        _length += read;
    }

    private int ColumnOfElement()
    {
        var before = _buffer.AsSpan(0, _elementStart);
        return before.Length - (before.LastIndexOf((byte)'\n') + 1);
    }
}
