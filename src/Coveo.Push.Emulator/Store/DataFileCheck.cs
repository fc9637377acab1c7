using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>Looks at a file from elsewhere before its content replaces what is there.</summary>
internal static class DataFileCheck
{
    private static readonly byte[] Magic = "SQLite format 3\0"u8.ToArray();

    public static bool LooksLikeDatabase(string path)
    {
        using var file = File.OpenRead(path);
        var start = new byte[Magic.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == Magic.Length && start.AsSpan().SequenceEqual(Magic);
    }

    /// <param name="imported">The file, opened.</param>
    /// <param name="own">A database as it must be.</param>
    /// <returns>Why it cannot be used, or <see langword="null"/>.</returns>
    public static string? ViolationOf(SqliteConnection imported, SqliteConnection own)
    {
        if (DatabaseFile.VersionOf(imported) is var version && version != DatabaseSchema.Version)
        {
            return string.Create(
                CultureInfo.InvariantCulture, $"It has version {version}; this emulator reads version {DatabaseSchema.Version}.");
        }

        // Not only another program's file: a trigger or a view would run with every later request.
        if (!Rows(imported, "select type || ' ' || name || ' ' || coalesce(sql, '') from sqlite_master order by 1")
            .SequenceEqual(Rows(own, "select type || ' ' || name || ' ' || coalesce(sql, '') from sqlite_master order by 1"), StringComparer.Ordinal))
        {
            return "Its tables are not those of a data file.";
        }

        var damage = Rows(imported, "pragma quick_check(1)");
        if (damage is not ["ok"])
        {
            return $"It is damaged: {string.Join(' ', damage)}.";
        }

        // A clock beyond the end of time would fail with every request, also with those that could repair it.
        return Rows(imported, SettingsTable.SelectSenseless) is [var setting, ..] ? $"Its setting '{setting}' makes no sense." : null;
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
