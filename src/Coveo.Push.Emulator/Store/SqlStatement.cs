using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Coveo.Push.Emulator.Store;

/// <summary>
/// One SQL text, compiled once and used again with other values. It calls SQLite itself: a command and its parameters would take longer than
/// what most statements do.
/// </summary>
internal sealed class SqlStatement : IDisposable
{
    private const int ShortText = 512;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _positions;
    private readonly SqlReader _reader;

    /// <param name="connection">The open connection.</param>
    /// <param name="sql">The text; always a constant, so that values can only arrive as parameters.</param>
    /// <param name="parameters">The parameter names, in the order their values are given in.</param>
    public SqlStatement(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _positions = new int[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            _positions[i] = raw.sqlite3_bind_parameter_index(_statement, parameters[i]);
        }

        _reader = new SqlReader(this, _statement);
    }

    /// <summary>Runs the statement to its end.</summary>
    /// <returns>How many rows it has inserted, changed or removed.</returns>
    public int Execute(params ReadOnlySpan<object?> values)
    {
        using var reader = Query(values);
        while (reader.Read())
        {
        }

        return raw.sqlite3_changes(_database);
    }

    /// <summary>Runs the insertion of one row.</summary>
    /// <remarks>
    /// In place of RETURNING, and one row at a time: either makes SQLite prepare to take the statement back alone, and with every such
    /// statement the full-text index writes out what it has collected. That more than doubles what an item costs.
    /// </remarks>
    /// <returns>The row ID.</returns>
    public long Insert(params ReadOnlySpan<object?> values)
    {
        Execute(values);
        return raw.sqlite3_last_insert_rowid(_database);
    }

    /// <summary>The first column of the first row: an integer, a text, or <see langword="null"/> where there is none.</summary>
    public object? Scalar(params ReadOnlySpan<object?> values)
    {
        using var reader = Query(values);
        var result = reader.Read() ? reader.GetValue(0) : null;
        while (reader.Read())
        {
        }

        return result;
    }

    /// <summary>Begins to run the statement. Its reader is disposed of before it is run again.</summary>
    public SqlReader Query(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            // 0: the text does not use a value of the list.
            if (_positions[i] > 0)
            {
                Check(Bind(_positions[i], values[i]));
            }
        }

        return _reader;
    }

    public void Dispose() => _statement.Dispose();

    internal void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);

    private int Bind(int position, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, position),
        string text => BindText(position, text),
        long number => raw.sqlite3_bind_int64(_statement, position, number),
        int number => raw.sqlite3_bind_int64(_statement, position, number),
        bool truth => raw.sqlite3_bind_int64(_statement, position, truth ? 1 : 0),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, position, bytes),
        _ => throw new NotSupportedException($"A value of type {value.GetType().Name} cannot be bound."),
    };

    private int BindText(int position, string text)
    {
        if (text.Length == 0)
        {
            // No bytes at all would be bound as null.
            return raw.sqlite3_bind_text(_statement, position, text);
        }

        if (text.Length > ShortText)
        {
            return raw.sqlite3_bind_text(_statement, position, Encoding.UTF8.GetBytes(text).AsSpan());
        }

        Span<byte> utf8 = stackalloc byte[ShortText * 3];
        return raw.sqlite3_bind_text(_statement, position, utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }
}
