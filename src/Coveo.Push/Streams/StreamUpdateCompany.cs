namespace Coveo.Push;

/// <summary>
/// Which operations may share a file of a stream update: all operations of a file have one ordering ID, and nothing says which comes first. So
/// only those do that come to the same in any order.
/// </summary>
internal sealed class StreamUpdateCompany : IBatchCompany
{
    private readonly Dictionary<string, bool> _isWhole = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, string Field), PartialUpdateOperator> _operators = [];
    private readonly HashSet<(string Id, string Field, string Key)> _keys = [];

    public bool Admits(string id, PartialUpdate? partial)
    {
        if (_isWhole.TryGetValue(id, out var isWhole) && isWhole != partial is null)
        {
            return false;
        }

        if (partial is null || !_operators.TryGetValue((id, partial.Field), out var former))
        {
            return true;
        }

        return partial.Operator == former && partial.Operator switch
        {
            // The order of what is appended shows.
            PartialUpdateOperator.ArrayAppend => false,
            PartialUpdateOperator.DictionaryPut => !Array.Exists(partial.Value.Members, member => _keys.Contains(Key(id, partial.Field, member.Key))),
            _ => true,
        };
    }

    public void Note(string id, PartialUpdate? partial)
    {
        _isWhole[id] = partial is null;
        if (partial is null)
        {
            return;
        }

        _operators[(id, partial.Field)] = partial.Operator;
        if (partial.Operator == PartialUpdateOperator.DictionaryPut)
        {
            foreach (var (key, _) in partial.Value.Members)
            {
                _keys.Add(Key(id, partial.Field, key));
            }
        }
    }

    public void Clear()
    {
        _isWhole.Clear();
        _operators.Clear();
        _keys.Clear();
    }

    // The service may take keys that differ in case alone for one, as it does those of metadata.
    private static (string Id, string Field, string Key) Key(string id, string field, string key) => (id, field, key.ToUpperInvariant());
}
