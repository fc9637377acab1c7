using Coveo.Push.Emulator.Access;
using Coveo.Push.Emulator.Clock;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>One SQLite connection, used by one request at a time.</summary>
internal sealed class EmulatorDatabase : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly EmulatorTables _tables;
    private readonly VirtualClock _clock;
    private readonly KeyRing _keys;
    private readonly IDueWork _dueWork;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SqlStatement _begin;
    private readonly SqlStatement _commit;
    private readonly SqlStatement _rollback;

    public EmulatorDatabase(string? dataFile, VirtualClock clock, IDueWork dueWork, KeyRing keys)
    {
        _keys = keys;
        _clock = clock;
        _dueWork = dueWork;
        _connection = DatabaseFile.Open(dataFile);
        _tables = new EmulatorTables(_connection);
        _begin = new SqlStatement(_connection, "begin");
        _commit = new SqlStatement(_connection, "commit");
        _rollback = new SqlStatement(_connection, "rollback");
        Begin();
    }

    /// <summary>Gets the number of this run; operations of earlier ones are older than all that follow.</summary>
    public long Run { get; private set; }

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

    /// <summary>Writes everything into a new file, which can be opened as a data file.</summary>
    public async Task ExportAsync(string path, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var target = DatabaseFile.OpenForCopy(path);
            _connection.BackupDatabase(target);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Replaces everything by the content of a data file, or nothing.</summary>
    /// <exception cref="DataFileException">It is no data file of this version.</exception>
    public async Task ImportAsync(string path, CancellationToken cancellationToken)
    {
        if (!DataFileCheck.LooksLikeDatabase(path))
        {
            throw new DataFileException("It is no SQLite database.");
        }

        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var imported = DatabaseFile.OpenForCopy(path);
            if (DataFileCheck.ViolationOf(imported, _connection) is { } violation)
            {
                throw new DataFileException(violation);
            }

            imported.BackupDatabase(_connection);
            Begin();
        }
        catch (SqliteException exception)
        {
            throw new DataFileException($"It is damaged: {exception.Message}", exception);
        }
        finally
        {
            _tables.ForgetKnown();
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

    private void Begin()
    {
        _clock.Offset = _tables.Settings.ClockOffset;
        Run = Math.Max(Run, _tables.Settings.Run) + 1;
        _tables.Settings.Run = Run;
        LoadKeys();
    }

    private T InTransaction<T>(Func<EmulatorTables, T> work)
    {
        _begin.Execute();
        _tables.Log.BeginTransaction();
        try
        {
            // What the clock has made due happens before anything else is read or written: no timer runs in the background.
            _dueWork.Apply(_tables);
            var result = work(_tables);
            _commit.Execute();
            if (_tables.HasNewAccess)
            {
                LoadKeys();
            }

            return result;
        }
        catch
        {
            // First: SQLite may have rolled back already, and then fails to do it again.
            _tables.ForgetKnown();
            _rollback.Execute();
            throw;
        }
    }

    // What every call is checked against is kept apart: a call that is refused costs no turn.
    private void LoadKeys()
    {
        _keys.Load(_tables.ApiKeys.All(), _tables.Settings.Organization);
        _tables.HasNewAccess = false;
    }
}
