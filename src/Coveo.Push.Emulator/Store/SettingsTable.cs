using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>The few values that must outlive the process when there is a data file.</summary>
internal sealed class SettingsTable : SqlStatements
{
    private const string ClockOffsetName = "clock_offset_ticks";

    private readonly SqlStatement _read;
    private readonly SqlStatement _write;
    private readonly SqlStatement _clear;

    public SettingsTable(SqliteConnection connection)
        : base(connection)
    {
        _read = Prepare("select value from settings where name = $name", "$name");
        _write = Prepare("insert or replace into settings (name, value) values ($name, $value)", "$name", "$value");
        _clear = Prepare("delete from settings");
    }

    /// <summary>Gets or sets how far the virtual clock was advanced: without it, stored ordering IDs would lie in the future after a restart.</summary>
    public TimeSpan ClockOffset
    {
        get => TimeSpan.FromTicks(_read.Scalar(ClockOffsetName) as long? ?? 0);
        set => _write.Execute(ClockOffsetName, value.Ticks);
    }

    public void Clear() => _clear.Execute();
}
