namespace Coveo.Push.Platform;

/// <summary>
/// Says which metadata fills which field of a source's items. Metadata fills the field of its own name by itself; a mapping rule is for all
/// else, and takes the place of that (docs.coveo.com/en/115). The API key needs the privilege to edit the source.
/// </summary>
/// <remarks>A rule takes effect for items that are pushed after it: those in the index keep their values until they are pushed again.</remarks>
public interface IMappingsClient
{
    /// <summary>
    /// Has metadata fill a field: adds the rule, or gives the field's rule this content, or does nothing where it has it already. Calling it at each
    /// start of a crawler is fine.
    /// </summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="field">The name of the field, which must exist for the rule to do anything.</param>
    /// <param name="content">What fills it, tried in this order: <c>%[writer]</c> stands for the metadata <c>writer</c>, other text for itself.</param>
    /// <param name="typeId">The ID of the type of items that the rule is for; <see langword="null"/> for all items.</param>
    /// <param name="rebuild">Whether the source shall be rebuilt. A Push source has nothing to rebuild from: push its items again.</param>
    /// <param name="cancellationToken">Stops the calls; the rule may be there all the same.</param>
    /// <returns>The rule as it is now.</returns>
    /// <exception cref="ArgumentException">The source or the type is no ID, no field can have that name, or there is no content or a blank one; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such source or type.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    /// <example>
    /// <code>
    /// await client.Mappings.MapAsync(sourceId, "author", ["%[writer]", "%[author]"]);
    /// </code>
    /// </example>
    Task<MappingRule> MapAsync(string sourceId, string field, IReadOnlyList<string> content, string? typeId = null, bool rebuild = false, CancellationToken cancellationToken = default);

    /// <summary>Reads all rules of a source.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The rules for all items, and those for types of them.</returns>
    /// <exception cref="ArgumentException">The source is no ID; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such source.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<MappingSet> GetAsync(string sourceId, CancellationToken cancellationToken = default);

    /// <summary>Replaces all rules of a source: those that are not given are gone.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="mappings">The rules from now on.</param>
    /// <param name="rebuild">Whether the source shall be rebuilt; of no use for a Push source.</param>
    /// <param name="cancellationToken">Stops the call; the rules may have been replaced all the same.</param>
    /// <returns>A task that ends when the service has answered.</returns>
    /// <exception cref="ArgumentException">The source is no ID, a rule breaks a rule, or a field has two rules for the same items; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such source.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task ReplaceAsync(string sourceId, MappingSet mappings, bool rebuild = false, CancellationToken cancellationToken = default);

    /// <summary>Replaces the rules that hold for all items; those of types stay.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="rules">The rules from now on.</param>
    /// <param name="rebuild">Whether the source shall be rebuilt; of no use for a Push source.</param>
    /// <param name="cancellationToken">Stops the call; the rules may have been replaced all the same.</param>
    /// <returns>A task that ends when the service has answered.</returns>
    /// <inheritdoc cref="ReplaceAsync" path="/exception"/>
    Task ReplaceCommonAsync(string sourceId, IReadOnlyList<MappingRule> rules, bool rebuild = false, CancellationToken cancellationToken = default);

    /// <summary>Reads the rules that hold for all items, or those of one type.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="typeId">The ID of the type; <see langword="null"/> for all items.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="ArgumentException">The source or the type is no ID; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such source or type.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<IReadOnlyList<MappingRule>> ListRulesAsync(string sourceId, string? typeId = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one rule.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="ruleId">The ID of the rule.</param>
    /// <param name="typeId">The ID of the type that it is for; <see langword="null"/> for all items.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The source, the rule or the type is no ID; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such source, type or rule.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<MappingRule> GetRuleAsync(string sourceId, string ruleId, string? typeId = null, CancellationToken cancellationToken = default);

    /// <summary>Adds a rule. <see cref="MapAsync"/> does not add one that is there.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="rule">The rule; the service gives it its ID.</param>
    /// <param name="typeId">The ID of the type that it is for; <see langword="null"/> for all items.</param>
    /// <param name="rebuild">Whether the source shall be rebuilt; of no use for a Push source.</param>
    /// <param name="cancellationToken">Stops the call; the rule may have been added all the same.</param>
    /// <returns>The rule, with its ID.</returns>
    /// <exception cref="ArgumentException">The source or the type is no ID, or the rule breaks a rule; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such source or type.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<MappingRule> AddRuleAsync(string sourceId, MappingRule rule, string? typeId = null, bool rebuild = false, CancellationToken cancellationToken = default);

    /// <summary>Replaces the rule of an ID.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="rule">The rule from now on, with its <see cref="MappingRule.Id"/>.</param>
    /// <param name="typeId">The ID of the type that it is for; <see langword="null"/> for all items.</param>
    /// <param name="rebuild">Whether the source shall be rebuilt; of no use for a Push source.</param>
    /// <param name="cancellationToken">Stops the call; the rule may have been replaced all the same.</param>
    /// <returns>A task that ends when the service has answered.</returns>
    /// <exception cref="ArgumentException">The source or the type is no ID, the rule has none, or breaks a rule; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such source, type or rule.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task ReplaceRuleAsync(string sourceId, MappingRule rule, string? typeId = null, bool rebuild = false, CancellationToken cancellationToken = default);

    /// <summary>Deletes a rule.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="ruleId">The ID of the rule.</param>
    /// <param name="typeId">The ID of the type that it is for; <see langword="null"/> for all items.</param>
    /// <param name="rebuild">Whether the source shall be rebuilt; of no use for a Push source.</param>
    /// <param name="cancellationToken">Stops the call; the rule may have been deleted all the same.</param>
    /// <returns>A task that ends when the service has answered.</returns>
    /// <inheritdoc cref="GetRuleAsync" path="/exception"/>
    Task DeleteRuleAsync(string sourceId, string ruleId, string? typeId = null, bool rebuild = false, CancellationToken cancellationToken = default);

    /// <summary>Reads the types of items that have rules of their own.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The types with their rules.</returns>
    /// <inheritdoc cref="GetAsync" path="/exception"/>
    Task<IReadOnlyList<MappingType>> ListTypesAsync(string sourceId, CancellationToken cancellationToken = default);

    /// <summary>Reads one type.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="typeId">The ID of the type.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The type with its rules.</returns>
    /// <inheritdoc cref="ListRulesAsync" path="/exception"/>
    Task<MappingType> GetTypeAsync(string sourceId, string typeId, CancellationToken cancellationToken = default);

    /// <summary>Adds a type of items that has rules of its own.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="type">The type with its rules; the service gives it its ID.</param>
    /// <param name="rebuild">Whether the source shall be rebuilt; of no use for a Push source.</param>
    /// <param name="cancellationToken">Stops the call; the type may have been added all the same.</param>
    /// <returns>The type, with its ID.</returns>
    /// <exception cref="ArgumentException">The source is no ID, the type is blank, or a rule breaks a rule; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such source.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<MappingType> AddTypeAsync(string sourceId, MappingType type, bool rebuild = false, CancellationToken cancellationToken = default);

    /// <summary>Replaces the type of an ID with its rules.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="type">The type from now on, with its <see cref="MappingType.Id"/>.</param>
    /// <param name="rebuild">Whether the source shall be rebuilt; of no use for a Push source.</param>
    /// <param name="cancellationToken">Stops the call; the type may have been replaced all the same.</param>
    /// <returns>A task that ends when the service has answered.</returns>
    /// <exception cref="ArgumentException">The source is no ID, the type has none or is blank, or a rule breaks a rule; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such source or type.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task ReplaceTypeAsync(string sourceId, MappingType type, bool rebuild = false, CancellationToken cancellationToken = default);

    /// <summary>Deletes a type with its rules.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="typeId">The ID of the type.</param>
    /// <param name="rebuild">Whether the source shall be rebuilt; of no use for a Push source.</param>
    /// <param name="cancellationToken">Stops the call; the type may have been deleted all the same.</param>
    /// <returns>A task that ends when the service has answered.</returns>
    /// <inheritdoc cref="ListRulesAsync" path="/exception"/>
    Task DeleteTypeAsync(string sourceId, string typeId, bool rebuild = false, CancellationToken cancellationToken = default);
}
