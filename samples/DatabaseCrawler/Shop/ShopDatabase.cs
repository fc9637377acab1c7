using Microsoft.Data.Sqlite;

namespace DatabaseCrawler.Shop;

/// <summary>The database that is crawled, and what its owner does to it. It knows nothing of Coveo.</summary>
internal sealed class ShopDatabase : IDisposable
{
    private readonly SqliteConnection _connection;

    private ShopDatabase(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
    }

    public static ShopDatabase Open(string path) => new(path);

    /// <summary>Makes the table, with products in it.</summary>
    public static ShopDatabase Create(string path, int products)
    {
        var shop = new ShopDatabase(path);
        shop.Execute(ShopSchema.Sql);
        shop.Execute($"""
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {products})
            INSERT INTO product (id, name, price) SELECT n, 'Kayak no. ' || n, printf('%d.90', 100 + n * 37 % 900) FROM number
            """);
        return shop;
    }

    /// <returns>How many rows were written.</returns>
    public int Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>The table as it is now, whatever is written meanwhile.</summary>
    public ShopSnapshot Look() => new(_connection);

    public void Dispose() => _connection.Dispose();
}
