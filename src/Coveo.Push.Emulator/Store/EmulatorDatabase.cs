using Coveo.Push.Emulator.Clock;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>One SQLite connection, used by one request at a time.</summary>
internal sealed class EmulatorDatabase : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly EmulatorTables _tables;
    private readonly VirtualClock _clock;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SqlStatement _begin;
    private readonly SqlStatement _commit;
    private readonly SqlStatement _rollback;

    public EmulatorDatabase(string? dataFile, VirtualClock clock)
    {
        _clock = clock;
        _connection = DatabaseFile.Open(dataFile);
        _tables = new EmulatorTables(_connection);
        _begin = new SqlStatement(_connection, "begin");
        _commit = new SqlStatement(_connection, "commit");
        _rollback = new SqlStatement(_connection, "rollback");
        _clock.Offset = _tables.Settings.ClockOffset;
    }

    /// <summary>Runs <paramref name="work"/> in a transaction: all of it happens, or none. Cancellation only applies to waiting for the turn.</summary>
    public async Task<T> RunAsync<T>(Func<EmulatorTables, T> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return InTransaction(work);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
        _tables.Dispose();
        _connection.Dispose();
        _turn.Dispose();
    }

    private T InTransaction<T>(Func<EmulatorTables, T> work)
    {
        _begin.Execute();
        _tables.Log.BeginTransaction();
        try
        {
            // What the clock has made due happens before anything else is read or written: no timer runs in the background.
            DueDeletions.Apply(_tables, _clock.NowMilliseconds);
            var result = work(_tables);
            _commit.Execute();
            return result;
        }
        catch
        {
            _rollback.Execute();
            _tables.Items.RolledBack();
            throw;
        }
    }
}
