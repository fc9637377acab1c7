namespace Coveo.Push.Platform;

/// <summary>A field of the organization.</summary>
/// <example>
/// <code>
/// var field = await client.Fields.GetAsync("price");
/// await client.Fields.UpdateAsync(field.Definition with { Sort = true });
/// </code>
/// </example>
public sealed record Field
{
    /// <summary>Describes a field.</summary>
    /// <param name="definition">What it is.</param>
    public Field(FieldDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        Definition = definition;
    }

    /// <summary>
    /// Everything that can be said of a field. What is changed with <c>with</c> can be given to
    /// <see cref="IFieldsClient.UpdateAsync(FieldDefinition, CancellationToken)"/>, and options that this library does not know stay as they are.
    /// </summary>
    public FieldDefinition Definition { get; }

    /// <summary>Its name.</summary>
    public string Name => Definition.Name;

    /// <summary>What values it has.</summary>
    public FieldType Type => Definition.Type;

    /// <summary>Whether every organization has it.</summary>
    public bool IsSystem { get; init; }

    /// <summary>Name and type.</summary>
    public override string ToString() => Definition.ToString();
}
