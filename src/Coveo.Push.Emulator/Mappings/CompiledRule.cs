using Coveo.Push.Emulator.Fields;

namespace Coveo.Push.Emulator.Mappings;

/// <summary>A rule, ready to be applied.</summary>
/// <param name="FieldName">The field that it names.</param>
/// <param name="Field">That field; <see langword="null"/> when there is none.</param>
/// <param name="Templates">What fills it.</param>
internal sealed record CompiledRule(string FieldName, Field? Field, IReadOnlyList<MappingTemplate> Templates)
{
    public static CompiledRule Of(MappingRule rule, FieldSet fields) =>
        new(rule.Field, fields.Find(rule.Field), [.. rule.Content.Select(content => new MappingTemplate(content))]);
}
