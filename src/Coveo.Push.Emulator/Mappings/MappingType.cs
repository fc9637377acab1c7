namespace Coveo.Push.Emulator.Mappings;

/// <summary>Rules for some items of a source.</summary>
/// <param name="Id">Unique in the source.</param>
/// <param name="Type">What <c>objecttype</c>, <c>mappingtype</c>, <c>documenttype</c> or <c>filetype</c> of those items says.</param>
/// <param name="Rules">The rules; they go before the common ones.</param>
internal sealed record MappingType(string Id, string Type, IReadOnlyList<MappingRule> Rules);
