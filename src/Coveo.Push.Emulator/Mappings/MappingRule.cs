namespace Coveo.Push.Emulator.Mappings;

/// <summary>What fills a field.</summary>
/// <param name="Id">Unique in the source.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Content">Templates, see <see cref="MappingTemplate"/>: the first that gives something fills it.</param>
internal sealed record MappingRule(string Id, string Field, IReadOnlyList<string> Content);
