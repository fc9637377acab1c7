using System.Globalization;
using System.Text;

namespace Coveo.Push;

/// <summary>
/// The items of one source, in the order of their IDs: a crawler mostly walks through its repository in some order, and finds the next item on the page of the
/// last one. Each has a number, counted up, by which it is remembered as seen.
/// </summary>
internal sealed class SqliteItems : IDisposable
{
    private readonly SqliteStatement _find;
    private readonly SqliteStatement _insert;
    private readonly SqliteStatement _update;
    private readonly SqliteStatement _delete;
    private readonly SqliteStatement _page;
    private readonly SqliteStatement _tree;
    private readonly SqliteStatement _doubtAll;
    private byte[] _id = new byte[256];
    private long _next;

    /// <summary>The number of the next new item.</summary>
    public long Next => _next;

    public SqliteItems(SqliteDatabase database, long source, long next)
    {
        var table = "item" + source.ToString(CultureInfo.InvariantCulture);
        database.Run($"create table if not exists {table} (id blob primary key, number integer not null, hash blob) strict, without rowid");
        _find = database.Prepare($"select number, hash from {table} where id = ?1");
        _insert = database.Prepare($"insert into {table} (id, number, hash) values (?1, ?2, ?3)");
        _update = database.Prepare($"update {table} set hash = ?2 where id = ?1");
        _delete = database.Prepare($"delete from {table} where id = ?1");
        _page = database.Prepare($"select id, number from {table} where id > ?1 order by id limit 1000");
        _tree = database.Prepare($"select id, number from {table} where id >= ?1 and id < ?2");
        _doubtAll = database.Prepare($"update {table} set hash = null where hash is not null");
        _next = next;
    }

    /// <summary>The number of an item, and whether it has these contents.</summary>
    public (long? Number, bool IsSame) Find(string documentId, CrawlItemHash hash)
    {
        if (!_find.Bind(1, Id(documentId)).Step())
        {
            return (null, false);
        }

        var number = _find.Number(0);
        var isSame = !_find.IsNull(1) && CrawlItemHash.Read(_find.Bytes(1)) == hash;
        _find.Reset();
        return (number, isSame);
    }

    /// <summary>Adds an item or changes it.</summary>
    /// <returns>Its number, and whether it is new.</returns>
    public (long Number, bool IsNew) Put(string documentId, CrawlItemHash? hash)
    {
        var id = Id(documentId);
        Span<byte> bytes = stackalloc byte[CrawlItemHash.Size];
        hash?.Write(bytes);
        if (_find.Bind(1, id).Step())
        {
            var number = _find.Number(0);
            _find.Reset();
            Bind(_update.Bind(1, id), 2, hash, bytes).Run();
            return (number, false);
        }

        Bind(_insert.Bind(1, id).Bind(2, _next), 3, hash, bytes).Run();
        return (_next++, true);
    }

    /// <summary>Removes an item.</summary>
    /// <returns>Its number, if it was there.</returns>
    public long? Remove(string documentId)
    {
        var (number, _) = Find(documentId, default);
        if (number is not null)
        {
            _delete.Bind(1, Id(documentId)).Run();
        }

        return number;
    }

    /// <summary>The items whose ID begins so.</summary>
    public List<string> Tree(string beginning)
    {
        var from = Encoding.UTF8.GetBytes(beginning);
        var until = Encoding.UTF8.GetBytes(beginning);
        var items = new List<string>();
        if (until.Length > 0)
        {
            // No byte of UTF-8 is the highest one.
            until[until.Length - 1]++;
        }

        for (_tree.Bind(1, from).Bind(2, until); _tree.Step();)
        {
            items.Add(_tree.TextOfBytes(0));
        }

        return items;
    }

    /// <summary>The items after one, in the order of their IDs, as many as fit a page; of them those that were not seen.</summary>
    /// <returns>The items, and the last one that was looked at; <see langword="null"/> at the end.</returns>
    public (List<string> Items, string? Last) Unseen(string after, SeenItems seen)
    {
        var items = new List<string>();
        string? last = null;
        for (_page.Bind(1, Encoding.UTF8.GetBytes(after)); _page.Step();)
        {
            last = _page.TextOfBytes(0);
            if (!seen.Contains(_page.Number(1)))
            {
                items.Add(last);
            }
        }

        return (items, last);
    }

    public void DoubtAll() => _doubtAll.Run();

    public void Dispose()
    {
        foreach (var statement in new[] { _find, _insert, _update, _delete, _page, _tree, _doubtAll })
        {
            statement.Dispose();
        }
    }

    private static SqliteStatement Bind(SqliteStatement statement, int position, CrawlItemHash? hash, ReadOnlySpan<byte> bytes) =>
        hash is null ? statement.Bind(position, (long?)null) : statement.Bind(position, bytes);

    /// <summary>An ID as it is stored; it holds until the next one.</summary>
    private ReadOnlySpan<byte> Id(string documentId)
    {
        var most = Encoding.UTF8.GetMaxByteCount(documentId.Length);
        if (most > _id.Length)
        {
            _id = new byte[most];
        }

        return _id.AsSpan(0, Encoding.UTF8.GetBytes(documentId, 0, documentId.Length, _id, 0));
    }
}
