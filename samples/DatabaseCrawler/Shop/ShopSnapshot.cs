using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DatabaseCrawler.Shop;

/// <summary>
/// The table at one moment, up to its last row version.
/// <para>
/// A crawl may remember a row version only when no smaller one can appear any more, or that change is lost. Here this is certain: SQLite has one writer at a
/// time, so versions are committed in their order, and all is read in one transaction. Elsewhere it is not: a transaction takes version 11 and goes on, another
/// one takes 12 and is committed, and whoever reads now and remembers 12 never sees 11. Read up to a bound then, below which everything is committed:
/// <c>row_version &lt; MIN_ACTIVE_ROWVERSION()</c> in SQL Server, and in PostgreSQL the transaction ID as the version and
/// <c>version &lt; pg_snapshot_xmin(pg_current_snapshot())</c>; and remember that bound. Times of changes have the same gap, and clocks that are set
/// back besides.
/// </para>
/// </summary>
internal sealed class ShopSnapshot : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    public ShopSnapshot(SqliteConnection connection)
    {
        _connection = connection;
        _transaction = connection.BeginTransaction(deferred: true);

        // The first read is what fixes the moment.
        using var command = Command("SELECT value FROM last_row_version");
        LastVersion = (long)command.ExecuteScalar()!;
    }

    /// <summary>The version up to which everything is in this snapshot.</summary>
    public long LastVersion { get; }

    /// <summary>Every row.</summary>
    public IEnumerable<Product> Products()
    {
        using var command = Command("SELECT id, name, price FROM product ORDER BY id");
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return ProductOf(rows, first: 0);
        }
    }

    /// <summary>What has become of rows behind a version, in the order of versions; of a row that has changed twice the last change.</summary>
    public IEnumerable<ProductChange> ChangesSince(long version)
    {
        using var command = Command("""
            SELECT row_version, id, name, price FROM product WHERE row_version > $version
            UNION ALL
            SELECT row_version, id, NULL, NULL FROM deleted_product WHERE row_version > $version
            ORDER BY row_version
            """);
        command.Parameters.AddWithValue("$version", version);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return new ProductChange(rows.GetInt64(0), rows.GetInt64(1), rows.IsDBNull(2) ? null : ProductOf(rows, first: 1));
        }
    }

    public void Dispose() => _transaction.Dispose();

    private static Product ProductOf(SqliteDataReader rows, int first) =>
        new(rows.GetInt64(first), rows.GetString(first + 1), decimal.Parse(rows.GetString(first + 2), CultureInfo.InvariantCulture));

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, _transaction);
        return command;
    }
}
