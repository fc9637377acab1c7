using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Coveo.Push;

/// <summary>One SQL text, compiled once and used again with other values. It calls SQLite itself: a command would take longer than a look-up.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public SqliteStatement Bind(int position, ReadOnlySpan<byte> bytes)
    {
        Check(raw.sqlite3_bind_blob(_statement, position, bytes));
        return this;
    }

    public SqliteStatement Bind(int position, long? number)
    {
        Check(number is { } value ? raw.sqlite3_bind_int64(_statement, position, value) : raw.sqlite3_bind_null(_statement, position));
        return this;
    }

    public SqliteStatement Bind(int position, string? text)
    {
        Check(text is null ? raw.sqlite3_bind_null(_statement, position) : raw.sqlite3_bind_text(_statement, position, text));
        return this;
    }

    /// <summary>Goes on to the next row.</summary>
    /// <returns>Whether there is one; if not, the statement can be run again.</returns>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        Reset();
        Check(code);
        return false;
    }

    /// <summary>Runs the statement to its end.</summary>
    /// <returns>How many rows it has inserted, changed or removed.</returns>
    public int Run()
    {
        while (Step())
        {
        }

        return raw.sqlite3_changes(_database);
    }

    /// <summary>Lets go of the row, so that the statement can be run again.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public long? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    public string? Text(int column) => IsNull(column) ? null : raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>Bytes that hold until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <summary>Bytes that are a text.</summary>
    public string TextOfBytes(int column) => Encoding.UTF8.GetString(Bytes(column).ToArray());

    public void Dispose() => _statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
