using System.Globalization;
using System.Text;
using Coveo.Push.Emulator.Fields;
using Coveo.Push.Emulator.Log;

namespace Coveo.Push.Emulator.Mappings;

/// <summary>What did not fit in one item. The first problem gives the code, and a few are told.</summary>
internal sealed class MappingProblems
{
    private const int Told = 5;
    private const int ShownCharacters = 60;

    private readonly StringBuilder _message = new();
    private string? _code;
    private int _count;

    public void Clear()
    {
        _message.Clear();
        _code = null;
        _count = 0;
    }

    public void AddUnknownField(string name) => Add(LogCode.UnknownField, $"A mapping rule fills the field '{name}', which does not exist.");

    public void AddUnconverted(Field field, ReadOnlySpan<byte> value) => Add(
        LogCode.FieldTypeMismatch,
        $"{Shown(value)} cannot become a value of the field '{field.Name}', which is a {field.Type}{(field.IsDictionary ? " of keys and values" : string.Empty)}: it stays empty.");

    public LogProblem? ToProblem()
    {
        if (_code is null)
        {
            return null;
        }

        var rest = _count > Told ? string.Create(CultureInfo.InvariantCulture, $" And {_count - Told} more.") : string.Empty;
        return new LogProblem(_code, _message.ToString().TrimEnd() + rest);
    }

    private static string Shown(ReadOnlySpan<byte> value) =>
        FieldConversion.TextOf(value) is { } text ? $"\"{Cut(text)}\"" : Cut(Encoding.UTF8.GetString(value));

    private static string Cut(string text) => text.Length <= ShownCharacters
        ? text
        : $"{text.AsSpan(0, char.IsHighSurrogate(text[ShownCharacters - 1]) ? ShownCharacters - 1 : ShownCharacters)}…";

    private void Add(string code, string message)
    {
        _code ??= code;
        if (++_count <= Told)
        {
            _message.Append(message).Append(' ');
        }
    }
}
