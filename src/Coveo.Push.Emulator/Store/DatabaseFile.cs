using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>Opens the database in memory or in a file, and creates the tables of a new one.</summary>
internal static class DatabaseFile
{
    private const string InMemory = ":memory:";

    public static SqliteConnection Open(string? dataFile)
    {
        var connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = dataFile ?? InMemory,
            ForeignKeys = true,
            // A pooled connection would keep the file open after the emulator stopped.
            Pooling = false,
            DefaultTimeout = 1,
        };
        var connection = new SqliteConnection(connectionString.ConnectionString);
        try
        {
            connection.Open();
            if (dataFile is not null)
            {
                // Exclusive: a second emulator on the same file must fail at its start, not later.
                Execute(connection, "pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -65536;");
            }

            CreateOrCheck(connection, dataFile);
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw new IOException($"The data file '{dataFile}' cannot be used: {exception.Message}", exception);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file that is copied from or to: one file is all of it, also when another program had it in WAL mode.</summary>
    public static SqliteConnection OpenForCopy(string path)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
        var connection = new SqliteConnection(connectionString.ConnectionString);
        try
        {
            connection.Open();
            Execute(connection, "pragma trusted_schema = off; pragma locking_mode = exclusive; pragma journal_mode = delete;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static int VersionOf(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "pragma user_version";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void CreateOrCheck(SqliteConnection connection, string? dataFile)
    {
        Execute(connection, "begin immediate");
        switch (VersionOf(connection))
        {
            case 0:
                Execute(connection, DatabaseSchema.Create);
                Execute(connection, FieldSchema.Create);
                Execute(connection, AccessSchema.Create);
                Execute(connection, string.Create(CultureInfo.InvariantCulture, $"pragma user_version = {DatabaseSchema.Version}"));
                break;
            case DatabaseSchema.Version:
                break;
            case var version:
                throw new IOException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The data file '{dataFile}' has version {version}; this emulator reads version {DatabaseSchema.Version}."));
        }

        Execute(connection, "commit");
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only constants of this assembly.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
