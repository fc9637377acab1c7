namespace Coveo.Push.Platform;

/// <summary>
/// Creates, reads, changes and deletes the fields of an organization, and makes sure that there are those that items need. Metadata fills the
/// field of its own name; metadata without a field is in no result and in no facet (docs.coveo.com/en/115). The API key needs the privileges to
/// view, create and edit fields.
/// </summary>
/// <remarks>A field has no values of items that were pushed before it was there: they must be pushed again.</remarks>
public interface IFieldsClient
{
    /// <summary>Reads fields by name, 1,000 at once as they are asked for.</summary>
    /// <param name="type">Only those of this type; <see langword="null"/> for any.</param>
    /// <param name="origin">Only those that come from there.</param>
    /// <param name="nameFilter">A part of the name; <see langword="null"/> for any.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The fields; each page is asked for when the one before has been gone through.</returns>
    /// <exception cref="ArgumentException">The filter is blank, or the type is <see cref="FieldType.Unknown"/>; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    IAsyncEnumerable<Field> ListAsync(FieldType? type = null, FieldOrigin origin = FieldOrigin.All, string? nameFilter = null, CancellationToken cancellationToken = default);

    /// <summary>Searches for fields by name, type, origin and options, page after page as they are asked for.</summary>
    /// <param name="search">Which fields.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The fields; each page is asked for when the one before has been gone through.</returns>
    /// <exception cref="ArgumentException">The page size is not 1 to 1,000, a text is blank, or the type is <see cref="FieldType.Unknown"/>; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    IAsyncEnumerable<Field> SearchAsync(FieldSearch search, CancellationToken cancellationToken = default);

    /// <summary>Reads one field.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The field.</returns>
    /// <exception cref="ArgumentException">No field can have that name; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such field.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<Field> GetAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Creates a field.</summary>
    /// <param name="definition">What it shall be.</param>
    /// <param name="cancellationToken">Stops the call; the field may have been created all the same.</param>
    /// <returns>A task that ends when the service has answered.</returns>
    /// <exception cref="ArgumentException">The name is none, with a proposal, or an option does not go with the type; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The call failed: a name that is taken, a key without the privilege.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task CreateAsync(FieldDefinition definition, CancellationToken cancellationToken = default);

    /// <summary>Creates any number of fields, in groups of 500.</summary>
    /// <param name="definitions">What they shall be; they are checked before the first is sent.</param>
    /// <param name="cancellationToken">Stops the calls; what was sent may have been created all the same.</param>
    /// <returns>What became of each, in the same order: <see cref="FieldResult.Done"/> or <see cref="FieldResult.InProgress"/>.</returns>
    /// <exception cref="ArgumentException">A definition breaks a rule, or two have the same name; nothing was sent.</exception>
    /// <exception cref="CoveoFieldsIncompleteException">A field was refused or a call failed; it says what became of each field.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<IReadOnlyList<FieldOutcome>> CreateAsync(IEnumerable<FieldDefinition> definitions, CancellationToken cancellationToken = default);

    /// <summary>Gives a field other options. What the definition does not say gets its default: change the <see cref="Field.Definition"/> that <see cref="GetAsync"/> has read.</summary>
    /// <param name="definition">What the field of that name shall be from now on.</param>
    /// <param name="cancellationToken">Stops the call; the field may have been changed all the same.</param>
    /// <returns>A task that ends when the service has answered.</returns>
    /// <exception cref="ArgumentException">The name is none, or an option does not go with the type; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such field.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task UpdateAsync(FieldDefinition definition, CancellationToken cancellationToken = default);

    /// <summary>Gives any number of fields other options, in groups of 500.</summary>
    /// <param name="definitions">What they shall be; they are checked before the first is sent.</param>
    /// <param name="cancellationToken">Stops the calls; what was sent may have been changed all the same.</param>
    /// <returns>What became of each, in the same order.</returns>
    /// <exception cref="ArgumentException">A definition breaks a rule, or two have the same name; nothing was sent.</exception>
    /// <exception cref="CoveoFieldsIncompleteException">A field was refused or a call failed; it says what became of each field.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<IReadOnlyList<FieldOutcome>> UpdateAsync(IEnumerable<FieldDefinition> definitions, CancellationToken cancellationToken = default);

    /// <summary>Deletes a field, with its values of all items.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Stops the call; the field may have been deleted all the same.</param>
    /// <returns>A task that ends when the service has answered.</returns>
    /// <exception cref="ArgumentException">No field can have that name; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such field.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task DeleteAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Deletes any number of fields, with their values of all items, in groups.</summary>
    /// <param name="names">Their names.</param>
    /// <param name="cancellationToken">Stops the calls; what was sent may have been deleted all the same.</param>
    /// <returns>What became of each, in the same order.</returns>
    /// <exception cref="ArgumentException">No field can have one of the names, or one is there twice; nothing was sent.</exception>
    /// <exception cref="CoveoFieldsIncompleteException">A field was refused or a call failed; it says what became of each field.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<IReadOnlyList<FieldOutcome>> DeleteAsync(IEnumerable<string> names, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates the fields that are missing for what was learned. It never changes or deletes a field; where values do not fit one field, nothing is
    /// created for them and the report says so. Two crawlers may do this at once.
    /// </summary>
    /// <param name="inference">What was learned from items.</param>
    /// <param name="cancellationToken">Stops the calls; fields may have been created all the same.</param>
    /// <returns>What was created, what was there, and what does not fit, with items that show it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inference"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">There are more than <see cref="FieldInference.MaxKeys"/> different keys; nothing was sent.</exception>
    /// <exception cref="CoveoFieldsIncompleteException">A field was refused or a call failed; it says what became of each field.</exception>
    /// <exception cref="CoveoPushException">The fields that there are could not be read; nothing was created.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<FieldReport> EnsureAsync(FieldInference inference, CancellationToken cancellationToken = default);

    /// <summary>Learns from all items, and then creates the fields that are missing, as <see cref="EnsureAsync(FieldInference, CancellationToken)"/> does.</summary>
    /// <param name="documents">The items; their bodies are not read.</param>
    /// <param name="cancellationToken">Stops the calls; fields may have been created all the same.</param>
    /// <returns>What was created, what was there, and what does not fit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="documents"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">There are more than <see cref="FieldInference.MaxKeys"/> different keys; nothing was sent.</exception>
    /// <exception cref="CoveoFieldsIncompleteException">A field was refused or a call failed; it says what became of each field.</exception>
    /// <exception cref="CoveoPushException">The fields that there are could not be read; nothing was created.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<FieldReport> EnsureAsync(IEnumerable<PushDocument> documents, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="EnsureAsync(IEnumerable{PushDocument}, CancellationToken)"/>
    Task<FieldReport> EnsureAsync(IAsyncEnumerable<PushDocument> documents, CancellationToken cancellationToken = default);

    /// <summary>Creates the fields of a schema that are missing. It never changes or deletes a field: options of those that exist may differ, a type that does is reported.</summary>
    /// <param name="schema">What the fields shall be. A name that is none is reported, with a proposal; <see cref="MetadataNaming"/> makes names.</param>
    /// <param name="cancellationToken">Stops the calls; fields may have been created all the same.</param>
    /// <returns>What was created, what was there, and what does not fit.</returns>
    /// <exception cref="ArgumentException">An option does not go with the type, or a name is there twice; nothing was sent.</exception>
    /// <exception cref="CoveoFieldsIncompleteException">A field was refused or a call failed; it says what became of each field.</exception>
    /// <exception cref="CoveoPushException">The fields that there are could not be read; nothing was created.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<FieldReport> EnsureAsync(IEnumerable<FieldDefinition> schema, CancellationToken cancellationToken = default);

    /// <summary>The same for names with their types.</summary>
    /// <param name="schema">The type of each name.</param>
    /// <param name="cancellationToken">Stops the calls; fields may have been created all the same.</param>
    /// <returns>What was created, what was there, and what does not fit.</returns>
    /// <inheritdoc cref="EnsureAsync(IEnumerable{FieldDefinition}, CancellationToken)" path="/exception"/>
    Task<FieldReport> EnsureAsync(IReadOnlyDictionary<string, FieldType> schema, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lets items through on their way to a push or a crawl, each as soon as there are the fields that it needs: what is missing is created before
    /// it, as <see cref="EnsureAsync(FieldInference, CancellationToken)"/> does. The fields that there are, are read once; an item that brings nothing new costs no call.
    /// </summary>
    /// <param name="documents">The items.</param>
    /// <param name="inference">What learns from them, with or without a <see cref="FieldInference.Naming"/>. Give it to <see cref="EnsureAsync(FieldInference, CancellationToken)"/> afterwards for the report of all of them.</param>
    /// <param name="lookAhead">
    /// How many items wait to be learned from before the first goes on, 0 to 10,000, so that a price of 10 does not become a whole number when the
    /// next is 9.99. They are in memory, with bodies that are.
    /// </param>
    /// <param name="cancellationToken">Stops the calls; fields may have been created all the same.</param>
    /// <returns>The items in their order, under the names that the inference gives.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lookAhead"/> is out of range.</exception>
    /// <exception cref="InvalidOperationException">While items are read: there are more than <see cref="FieldInference.MaxKeys"/> different keys.</exception>
    /// <exception cref="CoveoPushException">While items are read: fields could not be read or created; the item that needs them did not go on.</exception>
    /// <exception cref="OperationCanceledException">While items are read: the <paramref name="cancellationToken"/> was cancelled.</exception>
    /// <example>
    /// <code>
    /// var inference = new FieldInference();
    /// await client.Batches.PushAsync(sourceId, client.Fields.WithFields(documents, inference));
    /// Console.WriteLine(await client.Fields.EnsureAsync(inference)); // what did not fit
    /// </code>
    /// </example>
    IAsyncEnumerable<PushDocument> WithFields(IAsyncEnumerable<PushDocument> documents, FieldInference inference, int lookAhead = 100, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="WithFields(IAsyncEnumerable{PushDocument}, FieldInference, int, CancellationToken)"/>
    IAsyncEnumerable<PushDocument> WithFields(IEnumerable<PushDocument> documents, FieldInference inference, int lookAhead = 100, CancellationToken cancellationToken = default);
}
