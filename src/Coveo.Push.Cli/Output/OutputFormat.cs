namespace Coveo.Push.Cli.Output;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    /// <summary>For people: tables and colours.</summary>
    Table,

    /// <summary>For scripts: one result a line, its values separated by tabs; a single thing as one name and value a line.</summary>
    Plain,

    /// <summary>For programs: JSON.</summary>
    Json,
}
