using System.Buffers;
using System.Text.Json;
using Coveo.Push.Emulator.Fields;

namespace Coveo.Push.Emulator.Mappings;

/// <summary>How the items of one source are mapped, as long as neither fields nor rules change. One item at a time.</summary>
#pragma warning disable CA1001 // Its writer writes to memory: there is nothing to give back.
internal sealed class MappingPlan
#pragma warning restore CA1001
{
    // docs.coveo.com/en/1965 names them in this order.
    private static readonly string[] TypeKeys = ["objecttype", "mappingtype", "documenttype"];

    private readonly MetadataEntries _metadata = new();
    private readonly MappingProblems _problems = new();
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly ArrayBufferWriter<byte> _keys = new();
    private readonly Utf8JsonWriter _writer;
    private readonly HashSet<string> _ruled = new(StringComparer.Ordinal);
    private readonly HashSet<string> _filled = new(StringComparer.Ordinal);
    private readonly List<CompiledRule> _common;
    private readonly Dictionary<string, List<CompiledRule>> _byType;
    private byte[]? _lastUnmapped;

    public MappingPlan(FieldSet fields, SourceMappings mappings)
    {
        Fields = fields;
        Mappings = mappings;
        _writer = new Utf8JsonWriter(_json);
        _common = [.. mappings.Common.Select(rule => CompiledRule.Of(rule, fields))];
        _byType = mappings.Types.ToDictionary(
            type => type.Type, type => type.Rules.Select(rule => CompiledRule.Of(rule, fields)).ToList(), StringComparer.Ordinal);
    }

    public FieldSet Fields { get; }

    public SourceMappings Mappings { get; }

    private bool HasRules => _common.Count > 0 || _byType.Count > 0;

    /// <param name="metadataJson">One JSON object.</param>
    /// <param name="facts">What else is known of the item.</param>
    public MappedItem Map(string metadataJson, ItemFacts facts)
    {
        Begin(metadataJson);
        string? title = null;
        if (HasRules)
        {
            foreach (var rule in RulesFor(facts))
            {
                Apply(rule, facts, ref title);
            }
        }

        for (var index = 0; index < _metadata.Count; index++)
        {
            MapBySameName(index, facts);
        }

        _writer.WriteEndObject();
        _writer.Flush();
        // "{}" alone is nothing.
        return new MappedItem(_json.WrittenCount > 2 ? _json.WrittenSpan.ToArray() : null, Unmapped(), title, _problems.ToProblem());
    }

    private void Begin(string metadataJson)
    {
        _metadata.Read(metadataJson);
        _json.ResetWrittenCount();
        _keys.ResetWrittenCount();
        _writer.Reset();
        _ruled.Clear();
        _filled.Clear();
        _problems.Clear();
        _writer.WriteStartObject();
    }

    /// <summary>Those of its types first, then the common ones.</summary>
    private IEnumerable<CompiledRule> RulesFor(ItemFacts facts) => _byType.Count == 0
        ? _common
        : TypeKeys.Select(TextOf)
            .Append(facts.FileType ?? TextOf("filetype"))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .SelectMany(type => _byType.GetValueOrDefault(type) ?? [])
            .Concat(_common);

    private string? TextOf(string key) => _metadata.Find(key) is >= 0 and var index ? FieldConversion.TextOf(_metadata.Value(index)) : null;

    /// <summary>The first rule for a field that gives a value fills it, or leaves it empty when the value is none of its type.</summary>
    private void Apply(CompiledRule rule, ItemFacts facts, ref string? title)
    {
        if (rule.Field is not { } field)
        {
            _problems.AddUnknownField(rule.FieldName);
            return;
        }

        // A rule that gives nothing still stands in the way of metadata of the same name, but not of another rule.
        _ruled.Add(field.Name);
        if (_filled.Contains(field.Name) || First(rule, facts) is not (var template, { } value))
        {
            return;
        }

        _filled.Add(field.Name);
        if (!FieldConversion.TryWrite(_writer, field, value))
        {
            _problems.AddUnconverted(field, value);
            return;
        }

        template.MarkUsed(_metadata);
        if (string.Equals(field.Name, "title", StringComparison.Ordinal))
        {
            title = FieldConversion.TextOf(value);
        }
    }

    private (MappingTemplate Template, byte[] Value)? First(CompiledRule rule, ItemFacts facts)
    {
        foreach (var template in rule.Templates)
        {
            if (template.Evaluate(_metadata, facts) is { } value)
            {
                return (template, value);
            }
        }

        return null;
    }

    private void MapBySameName(int index, ItemFacts facts)
    {
        Span<char> buffer = stackalloc char[MetadataEntries.NameBuffer];
        var field = Fields.ForKey(_metadata.Name(index, buffer));
        if (field is not null && !_ruled.Contains(field.Name) && !facts.Keeps(field))
        {
            var value = _metadata.Value(index);
            if (FieldConversion.TryWrite(_writer, field, value))
            {
                return;
            }

            _problems.AddUnconverted(field, value);
        }

        if (!_metadata.IsUsed(index))
        {
            _keys.Write(_keys.WrittenCount == 0 ? "["u8 : ","u8);
            _keys.Write(_metadata.Key(index));
        }
    }

    /// <summary>Mostly the keys are those of the item before.</summary>
    private byte[]? Unmapped()
    {
        if (_keys.WrittenCount == 0)
        {
            return null;
        }

        _keys.Write("]"u8);
        return _lastUnmapped.AsSpan().SequenceEqual(_keys.WrittenSpan) ? _lastUnmapped : _lastUnmapped = _keys.WrittenSpan.ToArray();
    }
}
