using Coveo.Push.Emulator.Access;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>The few values that must outlive the process when there is a data file.</summary>
internal sealed class SettingsTable : SqlStatements
{
    /// <summary>The names of settings that no emulator has written: the clock is never ahead by more than 110 years.</summary>
    public const string SelectSenseless =
        $"""
        select name from settings
        where (name = '{ClockOffsetName}' and value not between 0 and 40178 * {TicksPerDay}) or (name = '{RunName}' and value not between 0 and {LastRun})
            or (name in ('{PausedName}', '{ReadOnlyName}') and value not in (0, 1))
        """;

    private const string ClockOffsetName = "clock_offset_ticks";
    private const string RunName = "run";
    private const string PausedName = "organization_paused";
    private const string ReadOnlyName = "organization_read_only";
    private const string TicksPerDay = "864000000000";
    private const string LastRun = "1000000";

    private readonly SqlStatement _read;
    private readonly SqlStatement _write;
    private readonly SqlStatement _clear;

    public SettingsTable(SqliteConnection connection)
        : base(connection)
    {
        _read = Prepare("select value from settings where name = $name", "$name");
        _write = Prepare("insert or replace into settings (name, value) values ($name, $value)", "$name", "$value");
        _clear = Prepare($"delete from settings where name <> '{RunName}'");
    }

    /// <summary>Gets or sets how far the virtual clock was advanced: without it, stored ordering IDs would lie in the future after a restart.</summary>
    public TimeSpan ClockOffset
    {
        get => TimeSpan.FromTicks(_read.Scalar(ClockOffsetName) as long? ?? 0);
        set => _write.Execute(ClockOffsetName, value.Ticks);
    }

    /// <summary>Gets or sets how often the data was opened or imported; what is in it came from runs with lower numbers.</summary>
    public long Run
    {
        get => _read.Scalar(RunName) as long? ?? 0;
        set => _write.Execute(RunName, value);
    }

    /// <summary>Gets or sets what state the organization is in.</summary>
    public OrganizationState Organization
    {
        get => new(Flag(PausedName), Flag(ReadOnlyName));
        set
        {
            _write.Execute(PausedName, value.IsPaused);
            _write.Execute(ReadOnlyName, value.IsReadOnly);
        }
    }

    /// <summary>Everything but the number of the run.</summary>
    public void Clear() => _clear.Execute();

    private bool Flag(string name) => _read.Scalar(name) is 1L;
}
