using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>One SQL text, compiled once and used again with other values.</summary>
internal sealed class SqlStatement : IDisposable
{
    private readonly SqliteCommand _command;

    /// <param name="connection">The open connection.</param>
    /// <param name="sql">The text; always a constant, so that values can only arrive as parameters.</param>
    /// <param name="parameters">The parameter names, in the order their values are given in.</param>
    public SqlStatement(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // Callers pass constants.
        _command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }
    }

    public int Execute(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        var changed = _command.ExecuteNonQuery();
        Release();
        return changed;
    }

    public object? Scalar(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        var result = _command.ExecuteScalar();
        Release();
        return result;
    }

    public SqliteDataReader Query(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    public void Dispose() => _command.Dispose();

    // The text of the last item would otherwise stay in memory until the next one comes.
    private void Release()
    {
        foreach (SqliteParameter parameter in _command.Parameters)
        {
            parameter.Value = DBNull.Value;
        }
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
