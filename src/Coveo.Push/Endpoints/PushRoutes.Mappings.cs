using System.Net;

namespace Coveo.Push;

public static partial class PushRoutes
{
    /// <summary>Reads all mapping rules of a source.</summary>
    public static PushRoute GetMappings { get; } =
        OnPlatform(nameof(GetMappings), HttpMethod.Get, Mappings, repeatable: true, HttpStatusCode.OK);

    /// <summary>Replaces all mapping rules of a source.</summary>
    public static PushRoute ReplaceMappings { get; } =
        OnPlatform(nameof(ReplaceMappings), HttpMethod.Put, Mappings, repeatable: true, HttpStatusCode.OK, HttpStatusCode.NoContent);

    /// <summary>Replaces the mapping rules that hold for all items.</summary>
    public static PushRoute ReplaceCommonMappings { get; } =
        OnPlatform(nameof(ReplaceCommonMappings), HttpMethod.Put, CommonMappings, repeatable: true, HttpStatusCode.OK, HttpStatusCode.NoContent);

    /// <summary>Lists the mapping rules that hold for all items.</summary>
    public static PushRoute ListMappingRules { get; } =
        OnPlatform(nameof(ListMappingRules), HttpMethod.Get, CommonMappings + "/rules", repeatable: true, HttpStatusCode.OK);

    /// <summary>Adds a mapping rule that holds for all items. A repeat would add a second one.</summary>
    public static PushRoute AddMappingRule { get; } =
        OnPlatform(nameof(AddMappingRule), HttpMethod.Post, CommonMappings + "/rules", repeatable: false, HttpStatusCode.Created, HttpStatusCode.OK);

    /// <summary>Reads a mapping rule that holds for all items.</summary>
    public static PushRoute GetMappingRule { get; } =
        OnPlatform(nameof(GetMappingRule), HttpMethod.Get, CommonMappings + "/rules/{ruleId}", repeatable: true, HttpStatusCode.OK);

    /// <summary>Replaces a mapping rule that holds for all items.</summary>
    public static PushRoute ReplaceMappingRule { get; } =
        OnPlatform(nameof(ReplaceMappingRule), HttpMethod.Put, CommonMappings + "/rules/{ruleId}", repeatable: true, HttpStatusCode.OK, HttpStatusCode.NoContent);

    /// <summary>Deletes a mapping rule that holds for all items.</summary>
    public static PushRoute DeleteMappingRule { get; } =
        OnPlatform(nameof(DeleteMappingRule), HttpMethod.Delete, CommonMappings + "/rules/{ruleId}", repeatable: true, HttpStatusCode.NoContent, HttpStatusCode.OK);

    /// <summary>Lists the types of items that have mapping rules of their own.</summary>
    public static PushRoute ListMappingTypes { get; } =
        OnPlatform(nameof(ListMappingTypes), HttpMethod.Get, MappingTypes, repeatable: true, HttpStatusCode.OK);

    /// <summary>Adds a type of items that has mapping rules of its own. A repeat would add a second one, or fail on the first.</summary>
    public static PushRoute AddMappingType { get; } =
        OnPlatform(nameof(AddMappingType), HttpMethod.Post, MappingTypes, repeatable: false, HttpStatusCode.Created, HttpStatusCode.OK);

    /// <summary>Reads the mapping rules of a type of items.</summary>
    public static PushRoute GetMappingType { get; } =
        OnPlatform(nameof(GetMappingType), HttpMethod.Get, MappingTypes + "/{typeId}", repeatable: true, HttpStatusCode.OK);

    /// <summary>Replaces the mapping rules of a type of items.</summary>
    public static PushRoute ReplaceMappingType { get; } =
        OnPlatform(nameof(ReplaceMappingType), HttpMethod.Put, MappingTypes + "/{typeId}", repeatable: true, HttpStatusCode.OK, HttpStatusCode.NoContent);

    /// <summary>Deletes the mapping rules of a type of items.</summary>
    public static PushRoute DeleteMappingType { get; } =
        OnPlatform(nameof(DeleteMappingType), HttpMethod.Delete, MappingTypes + "/{typeId}", repeatable: true, HttpStatusCode.NoContent, HttpStatusCode.OK);

    /// <summary>Lists the mapping rules of a type of items.</summary>
    public static PushRoute ListMappingTypeRules { get; } =
        OnPlatform(nameof(ListMappingTypeRules), HttpMethod.Get, MappingTypes + "/{typeId}/rules", repeatable: true, HttpStatusCode.OK);

    /// <summary>Adds a mapping rule to a type of items. A repeat would add a second one.</summary>
    public static PushRoute AddMappingTypeRule { get; } =
        OnPlatform(nameof(AddMappingTypeRule), HttpMethod.Post, MappingTypes + "/{typeId}/rules", repeatable: false, HttpStatusCode.Created, HttpStatusCode.OK);

    /// <summary>Reads a mapping rule of a type of items.</summary>
    public static PushRoute GetMappingTypeRule { get; } =
        OnPlatform(nameof(GetMappingTypeRule), HttpMethod.Get, MappingTypes + "/{typeId}/rules/{ruleId}", repeatable: true, HttpStatusCode.OK);

    /// <summary>Replaces a mapping rule of a type of items.</summary>
    public static PushRoute ReplaceMappingTypeRule { get; } =
        OnPlatform(nameof(ReplaceMappingTypeRule), HttpMethod.Put, MappingTypes + "/{typeId}/rules/{ruleId}", repeatable: true, HttpStatusCode.OK, HttpStatusCode.NoContent);

    /// <summary>Deletes a mapping rule of a type of items.</summary>
    public static PushRoute DeleteMappingTypeRule { get; } =
        OnPlatform(nameof(DeleteMappingTypeRule), HttpMethod.Delete, MappingTypes + "/{typeId}/rules/{ruleId}", repeatable: true, HttpStatusCode.NoContent, HttpStatusCode.OK);
}
