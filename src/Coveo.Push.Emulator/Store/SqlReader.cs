using SQLitePCL;

namespace Coveo.Push.Emulator.Store;

/// <summary>The rows of a statement that runs. Disposing ends it.</summary>
internal sealed class SqlReader(SqlStatement owner, sqlite3_stmt statement) : IDisposable
{
    /// <summary>Goes on to the next row, if there is one.</summary>
    public bool Read()
    {
        var code = raw.sqlite3_step(statement);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            owner.Check(code);
        }

        return code == raw.SQLITE_ROW;
    }

    public bool IsDBNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    public int GetInt32(int column) => raw.sqlite3_column_int(statement, column);

    public bool GetBoolean(int column) => GetInt64(column) != 0;

    public string GetString(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? string.Empty;

    public byte[] GetBytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    /// <summary>An integer or a text, or <see langword="null"/>.</summary>
    public object? GetValue(int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => GetInt64(column),
        _ => GetString(column),
    };

    public void Dispose()
    {
        // The code of a reset is that of the last step, which was told already.
        _ = raw.sqlite3_reset(statement);

        // The text of the last item would otherwise stay in memory until the next one comes.
        _ = raw.sqlite3_clear_bindings(statement);
    }
}
