namespace Coveo.Push;

/// <summary>The row of one source: what is remembered beside its items, and who holds its lease.</summary>
internal sealed class SqliteSource : IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly SqliteStatement _read;
    private readonly SqliteStatement _take;
    private readonly SqliteStatement _renew;
    private readonly SqliteStatement _giveBack;
    private readonly SqliteStatement _save;
    private readonly SqliteStatement _saveSeen;
    private readonly CrawlStateKey _key;
    private readonly string _token = Guid.NewGuid().ToString("N");

    public SqliteSource(SqliteDatabase database, CrawlStateKey key)
    {
        (_database, _key) = (database, key);
        _read = database.Prepare("select number, fingerprint, whole, items, checkpoint, openName, openMode, openStartedAt, openCheckpoint, seen, known, next, holder, since, until, runs from source where organization = ?1 and source = ?2");
        _take = database.Prepare("update source set holder = ?2, token = ?3, since = ?4, until = ?5 where number = ?1");
        _renew = database.Prepare("update source set until = ?3, known = ?4, next = ?5 where number = ?1 and token = ?2");
        _giveBack = database.Prepare("update source set holder = null, token = null, since = null, until = null where number = ?1 and token = ?2");
        _save = database.Prepare("update source set fingerprint = ?2, whole = ?3, items = ?4, checkpoint = ?5, openName = ?6, openMode = ?7, openStartedAt = ?8, openCheckpoint = ?9, runs = ?10 where number = ?1");
        _saveSeen = database.Prepare("update source set seen = ?2 where number = ?1");
    }

    public long Number { get; private set; }

    public CrawlMemory Memory { get; private set; } = new();

    public SeenItems Seen { get; private set; } = new();

    /// <summary>How many items the source has.</summary>
    public long Known { get; set; }

    /// <summary>The number of the next new item.</summary>
    public long Next { get; set; }

    /// <summary>Takes the lease, or says who has it.</summary>
    public void Take(CrawlLease lease, DateTimeOffset now) => _database.Write(() =>
    {
        using (var insert = _database.Prepare("insert into source (organization, source) values (?1, ?2) on conflict do nothing"))
        {
            insert.Bind(1, _key.OrganizationId).Bind(2, _key.SourceId).Run();
        }

        Read();
        if (_read.Text(12) is { } holder && holder != lease.Holder && Time(_read.Number(14)) > now)
        {
            var refused = Refused(holder);
            _read.Reset();
            throw refused;
        }

        _read.Reset();
        _take.Bind(1, Number).Bind(2, lease.Holder).Bind(3, _token).Bind(4, now.ToUnixTimeMilliseconds()).Bind(5, (now + lease.Duration).ToUnixTimeMilliseconds()).Run();
    });

    /// <summary>Renews the lease within a transaction, or stops it: another crawler has the source.</summary>
    public void Renew(CrawlLease lease, DateTimeOffset now)
    {
        if (_renew.Bind(1, Number).Bind(2, _token).Bind(3, (now + lease.Duration).ToUnixTimeMilliseconds()).Bind(4, Known).Bind(5, Next).Run() == 0)
        {
            Step();
            var lost = _read.Text(12) is { } holder ? Refused(holder) : new CrawlLeaseException($"The state of source '{_key.SourceId}' was given back, and takes nothing more.");
            _read.Reset();
            throw lost;
        }
    }

    public void GiveBack() => _database.Write(() => _giveBack.Bind(1, Number).Bind(2, _token).Run());

    /// <summary>Remembers, within a transaction.</summary>
    public void Save(CrawlMemory memory)
    {
        _save.Bind(1, Number).Bind(2, memory.Fingerprint).Bind(3, memory.IsWhole ? 1 : 0).Bind(4, memory.Items).Bind(5, memory.Checkpoint)
            .Bind(6, memory.Open?.Name).Bind(7, (long?)memory.Open?.Mode).Bind(8, memory.Open?.StartedAt?.ToUnixTimeMilliseconds()).Bind(9, memory.Open?.Checkpoint).Bind(10, memory.RunsSinceRebuild).Run();
        if (memory.Open is null)
        {
            _saveSeen.Bind(1, Number).Bind(2, (long?)null).Run();
        }
        else
        {
            _saveSeen.Bind(1, Number).Bind(2, Seen.ToBytes()).Run();
        }
    }

    /// <summary>What was saved has been committed.</summary>
    public void Remember(CrawlMemory memory) => Memory = memory;

    public void Dispose()
    {
        foreach (var statement in new[] { _read, _take, _renew, _giveBack, _save, _saveSeen })
        {
            statement.Dispose();
        }
    }

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private void Step() => _read.Bind(1, _key.OrganizationId).Bind(2, _key.SourceId).Step();

    private void Read()
    {
        Step();
        Number = _read.Number(0);
        Memory = new CrawlMemory
        {
            Fingerprint = _read.Text(1),
            IsWhole = _read.Number(2) != 0,
            Items = _read.NumberOrNull(3),
            Checkpoint = _read.Text(4),
            RunsSinceRebuild = (int?)_read.NumberOrNull(15),
            Open = _read.Text(5) is { } name
                ? new CrawlToResume(name, (CrawlMode)_read.Number(6), _read.NumberOrNull(7) is { } startedAt ? Time(startedAt) : null, _read.Text(8))
                : null,
        };
        Seen = SeenItems.Read(_read.Bytes(9));
        Known = _read.Number(10);
        Next = _read.Number(11);
    }

    private CrawlLeaseException Refused(string holder) => new(_key, holder, Time(_read.Number(13)), Time(_read.Number(14)));
}
