using System.Text.Json;

namespace Coveo.Push.Platform;

/// <summary>
/// A field of the organization. It is a definition too: what is changed with <c>with</c> can be given to
/// <see cref="IFieldsClient.UpdateAsync(FieldDefinition, CancellationToken)"/>, and options that this library does not know stay as they are.
/// </summary>
/// <example>
/// <code>
/// var field = await client.Fields.GetAsync("price");
/// await client.Fields.UpdateAsync(field with { Sort = true });
/// </code>
/// </example>
public sealed record Field : FieldDefinition
{
    /// <summary>Describes a field.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">What values it has.</param>
    public Field(string name, FieldType type)
        : base(name, type)
    {
    }

    /// <summary>Its type as the service spells it.</summary>
    public string? TypeName { get; init; }

    /// <summary>Whether every organization has it.</summary>
    public bool IsSystem { get; init; }

    /// <summary>What else the service has said of it.</summary>
    internal IReadOnlyDictionary<string, JsonElement>? Others { get; init; }
}
