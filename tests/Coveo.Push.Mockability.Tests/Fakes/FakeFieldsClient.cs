using Coveo.Push.Platform;

namespace Coveo.Push.Mockability.Tests.Fakes;

/// <summary>Has the fields that were created.</summary>
internal sealed class FakeFieldsClient : IFieldsClient
{
    private readonly Dictionary<string, Field> _fields = [];

    public IAsyncEnumerable<Field> ListAsync(FieldType? type = null, FieldOrigin origin = FieldOrigin.All, string? nameFilter = null, CancellationToken cancellationToken = default) =>
        _fields.Values.ToAsyncEnumerable();

    public IAsyncEnumerable<Field> SearchAsync(FieldSearch search, CancellationToken cancellationToken = default) => _fields.Values.ToAsyncEnumerable();

    public Task<Field> GetAsync(string name, CancellationToken cancellationToken = default) => Task.FromResult(new Field(new FieldDefinition(name, FieldType.String)) { IsSystem = false });

    public Task CreateAsync(FieldDefinition definition, CancellationToken cancellationToken = default)
    {
        _fields[definition.Name] = new Field(definition);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<FieldOutcome>> CreateAsync(IEnumerable<FieldDefinition> definitions, CancellationToken cancellationToken = default)
    {
        var outcomes = new List<FieldOutcome>();
        foreach (var definition in definitions)
        {
            await CreateAsync(definition, cancellationToken);
            outcomes.Add(Done(definition.Name));
        }

        return outcomes;
    }

    public Task UpdateAsync(FieldDefinition definition, CancellationToken cancellationToken = default) => CreateAsync(definition, cancellationToken);

    public Task<IReadOnlyList<FieldOutcome>> UpdateAsync(IEnumerable<FieldDefinition> definitions, CancellationToken cancellationToken = default) => CreateAsync(definitions, cancellationToken);

    public Task DeleteAsync(string name, CancellationToken cancellationToken = default)
    {
        _fields.Remove(name);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<FieldOutcome>> DeleteAsync(IEnumerable<string> names, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<FieldOutcome>>([.. names.Select(Done)]);

    public Task<FieldReport> EnsureAsync(FieldInference inference, CancellationToken cancellationToken = default) => Task.FromResult(Report());

    public Task<FieldReport> EnsureAsync(IEnumerable<PushDocument> documents, CancellationToken cancellationToken = default) => Task.FromResult(Report());

    public Task<FieldReport> EnsureAsync(IAsyncEnumerable<PushDocument> documents, CancellationToken cancellationToken = default) => Task.FromResult(Report());

    public Task<FieldReport> EnsureAsync(IEnumerable<FieldDefinition> schema, CancellationToken cancellationToken = default) => Task.FromResult(Report());

    public Task<FieldReport> EnsureAsync(IReadOnlyDictionary<string, FieldType> schema, CancellationToken cancellationToken = default) => Task.FromResult(Report());

    public IAsyncEnumerable<PushDocument> WithFields(IAsyncEnumerable<PushDocument> documents, FieldInference inference, int lookAhead = 100, CancellationToken cancellationToken = default) =>
        documents;

    public IAsyncEnumerable<PushDocument> WithFields(IEnumerable<PushDocument> documents, FieldInference inference, int lookAhead = 100, CancellationToken cancellationToken = default) =>
        documents.ToAsyncEnumerable();

    private static FieldOutcome Done(string name) => new() { Name = name, Result = FieldResult.Done };

    private FieldReport Report() => new()
    {
        Created = [new FieldDefinition("price", FieldType.Double)],
        Existing = [.. _fields.Values],
        Inconsistent =
        [
            new FieldInconsistency { Name = "size", Problem = "It is a text.", ExistingType = FieldType.Long, NeededType = FieldType.String, Examples = [new FieldExample("XL", "https://acme.example/1")] },
        ],
        Invalid = [new FieldNameProblem { Name = "unit price", Problem = "It has a space.", Proposal = "unit_price", DocumentId = "https://acme.example/1" }],
    };
}
