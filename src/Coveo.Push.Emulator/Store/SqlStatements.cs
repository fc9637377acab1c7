using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>The statements of one table, disposed of together.</summary>
internal abstract class SqlStatements(SqliteConnection connection) : IDisposable
{
    private readonly List<SqlStatement> _statements = [];

    public void Dispose()
    {
        foreach (var statement in _statements)
        {
            statement.Dispose();
        }
    }

    /// <summary>The integers in the first column.</summary>
    protected static List<long> Ids(SqlStatement statement, params ReadOnlySpan<object?> values)
    {
        var ids = new List<long>();
        using var reader = statement.Query(values);
        while (reader.Read())
        {
            ids.Add(reader.GetInt64(0));
        }

        return ids;
    }

    protected SqlStatement Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var statement = new SqlStatement(connection, sql, parameters);
        _statements.Add(statement);
        return statement;
    }
}
