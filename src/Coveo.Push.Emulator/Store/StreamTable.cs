using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>Streams and the containers of their parts, in order. What is in these is not known before a stream is closed.</summary>
internal sealed class StreamTable : SqlStatements
{
    private const long RetentionMilliseconds = 14L * 24 * 60 * 60 * 1000;

    private readonly SqlStatement _open;
    private readonly SqlStatement _find;
    private readonly SqlStatement _addFile;
    private readonly SqlStatement _files;
    private readonly SqlStatement _close;
    private readonly SqlStatement _removeFiles;
    private readonly SqlStatement _forget;
    private readonly SqlStatement _openOnes;

    public StreamTable(SqliteConnection connection)
        : base(connection)
    {
        _open = Prepare("insert into streams (id, source_id, opened_at) values ($id, $source, $at)", "$id", "$source", "$at");
        _find = Prepare("select id, source_id, closed_at from streams where id = $id", "$id");
        _addFile = Prepare("insert into stream_files (stream_id, file_id) values ($id, $file)", "$id", "$file");
        _files = Prepare("select file_id from stream_files where stream_id = $id order by id", "$id");
        _close = Prepare("update streams set closed_at = $at where id = $id and closed_at is null", "$id", "$at");
        _removeFiles = Prepare("delete from stream_files where stream_id = $id", "$id");
        _forget = Prepare("delete from streams where closed_at < $before", "$before");
        _openOnes = Prepare("select source_id, count(*) from streams where closed_at is null group by source_id");
    }

    public void Open(string id, string sourceId, long at)
    {
        _forget.Execute(at - RetentionMilliseconds);
        _open.Execute(id, sourceId, at);
    }

    public StoredStream? Find(string id)
    {
        using var reader = _find.Query(id);
        return reader.Read()
            ? new StoredStream(reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetInt64(2))
            : null;
    }

    public void AddFile(string id, string fileId) => _addFile.Execute(id, fileId);

    public List<string> Files(string id)
    {
        var files = new List<string>();
        using var reader = _files.Query(id);
        while (reader.Read())
        {
            files.Add(reader.GetString(0));
        }

        return files;
    }

    public void Close(string id, long at)
    {
        _close.Execute(id, at);
        _removeFiles.Execute(id);
    }

    /// <summary>How many streams are open, by source; a source without any is not in it.</summary>
    public Dictionary<string, long> CountOpen()
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        using var reader = _openOnes.Query();
        while (reader.Read())
        {
            counts.Add(reader.GetString(0), reader.GetInt64(1));
        }

        return counts;
    }
}
