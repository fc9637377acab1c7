using Microsoft.Data.Sqlite;

namespace Coveo.Push;

/// <summary>One connection to the file. Whoever uses it takes turns.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private const string Schema =
        """
        create table if not exists source (
          number integer primary key,
          organization text not null,
          source text not null,
          fingerprint text,
          whole integer not null default 0,
          items integer,
          checkpoint text,
          runs integer,
          openName text,
          openMode integer,
          openStartedAt integer,
          openCheckpoint text,
          seen blob,
          known integer not null default 0,
          next integer not null default 1,
          holder text,
          token text,
          since integer,
          until integer,
          unique (organization, source)
        ) strict
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _beginReading;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _rollback;
    private bool _isReading;
    private int _reads;

    public SqliteDatabase(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 60 }.ToString());
        try
        {
            _connection.Open();
            Prepare();
        }
        catch
        {
            _connection.Dispose();
            throw;
        }

        _begin = Prepare("begin immediate");
        _beginReading = Prepare("begin");
        _commit = Prepare("commit");
        _rollback = Prepare("rollback");
    }

    private void Prepare()
    {
        // With FULL, what was committed survives a loss of power too: an item in doubt must be so before the service is told of it.
        Run("pragma busy_timeout = 60000; pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536; pragma mmap_size = 268435456");
        Run(Schema);
    }

    /// <summary>Looks something up. Several look-ups share a transaction, as beginning one costs more than most of them.</summary>
    public void BeginReading()
    {
        const int Most = 1000;
        if (_isReading && ++_reads > Most)
        {
            EndReading();
        }

        if (!_isReading)
        {
            _beginReading.Run();
            (_isReading, _reads) = (true, 0);
        }
    }

    /// <summary>Does all of something, or nothing of it.</summary>
    public void Write(Action work)
    {
        EndReading();
        _begin.Run();
        try
        {
            work();
            _commit.Run();
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    public SqliteStatement Prepare(string sql) => new(_connection.Handle!, sql);

    public void Run(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this assembly, but for the number of a table.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        EndReading();
        foreach (var statement in new[] { _begin, _beginReading, _commit, _rollback })
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    /// <summary>SQLite itself has taken some failures back already, such as a full disk; then there is nothing to do.</summary>
    private void RollBack()
    {
        try
        {
            _rollback.Run();
        }
        catch (SqliteException)
        {
            // The failure before it is the one to tell.
        }
    }

    private void EndReading()
    {
        if (_isReading)
        {
            _isReading = false;
            _commit.Run();
        }
    }
}
