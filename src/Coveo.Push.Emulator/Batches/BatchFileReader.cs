using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Coveo.Push.Emulator.Batches;

/// <summary>Reads a batch file element by element, so that memory holds the largest element and not the file.</summary>
internal sealed class BatchFileReader : IDisposable
{
    private const int FirstBufferSize = 64 * 1024;

    private readonly Stream _file;
    private readonly BatchFormat _format;
    private readonly HashSet<BatchSection> _seen = [];
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBufferSize);
    private int _start;
    private int _end;
    private bool _isFinal;
    private bool _isDone;
    private bool _isInSection;
    private BatchSection? _section;
    private JsonReaderState _state;

    public BatchFileReader(Stream file, BatchFormat format)
    {
        _file = file;
        _format = format;
        Fill();
        if (_buffer.AsSpan(0, _end).StartsWith(Encoding.UTF8.Preamble))
        {
            _start = Encoding.UTF8.Preamble.Length;
        }
    }

    /// <returns>The next element, or <see langword="null"/> at the end of the file.</returns>
    /// <exception cref="JsonException">The file is not a batch of this format.</exception>
    public BatchEntry? Next()
    {
        while (!_isDone)
        {
            if (!TryReadUnit(out var entry))
            {
                Fill();
            }
            else if (entry is not null)
            {
                return entry;
            }
        }

        return null;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    /// <summary>Reads one token of the frame, or one whole element. Reads nothing when the buffer ends in the middle of it.</summary>
    private bool TryReadUnit(out BatchEntry? entry)
    {
        entry = null;
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
        if (!reader.Read())
        {
            _isDone = _isFinal;
            return _isDone;
        }

        if (_isInSection && reader.TokenType != JsonTokenType.EndArray)
        {
            var elementStart = _start + (int)reader.TokenStartIndex;
            if (!reader.TrySkip())
            {
                return false;
            }

            entry = new BatchEntry(_section!.Value, _buffer.AsMemory(elementStart, _start + (int)reader.BytesConsumed - elementStart));
        }
        else if (!TryReadFrame(ref reader))
        {
            return false;
        }

        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        return true;
    }

    private bool TryReadFrame(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when reader.CurrentDepth == 0:
            case JsonTokenType.EndObject:
            case JsonTokenType.Null when reader.CurrentDepth == 1:
                return true;
            case JsonTokenType.EndArray:
                _isInSection = false;
                return true;
            case JsonTokenType.PropertyName:
                _section = _format.SectionNamed(reader.GetString()!);
                return true;
            case JsonTokenType.StartArray when reader.CurrentDepth == 1 && _section is not null:
                _isInSection = _seen.Add(_section.Value) ? true : throw new JsonException($"'{_section}' occurs more than once.");
                return true;
            default:
                return reader.CurrentDepth == 1 && _section is null
                    ? reader.TrySkip()
                    : throw new JsonException($"A batch file is an object with the arrays {_format.Names}.");
        }
    }

    private void Fill()
    {
        var length = _end - _start;
        var target = length == _buffer.Length ? ArrayPool<byte>.Shared.Rent(_buffer.Length * 2) : _buffer;
        _buffer.AsSpan(_start, length).CopyTo(target);
        if (target != _buffer)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = target;
        }

        _start = 0;
        _end = length + _file.ReadAtLeast(_buffer.AsSpan(length), _buffer.Length - length, throwOnEndOfStream: false);
        _isFinal = _end < _buffer.Length;
    }
}
