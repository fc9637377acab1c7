using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>Finds activities for the Platform API, the newest first.</summary>
internal sealed class ActivitySearch : SqlStatements
{
    private const string Filter =
        $"""
        {ActivityTable.From}
        where not $impossible and ($from is null or a.started_at >= $from) and ($to is null or a.started_at <= $to)
            and ($operations is null or a.operation in (select value from json_each($operations)))
            and ($types is null or a.resource_type in (select value from json_each($types)))
            and ($resources is null or a.resource_id in (select value from json_each($resources)))
            and ($running is null or (a.ended_at is null) = $running)
        """;

    private static readonly string[] Parameters = ["$impossible", "$from", "$to", "$operations", "$types", "$resources", "$running"];

    private readonly SqlStatement _count;
    private readonly SqlStatement _page;
    private readonly SqlStatement _one;
    private readonly SqlStatement _operations;
    private readonly SqlStatement _resources;
    private readonly SqlStatement _types;
    private readonly SqlStatement _running;

    public ActivitySearch(SqliteConnection connection)
        : base(connection)
    {
        _count = Prepare($"select count(*) {Filter}", Parameters);
        _page = Prepare($"select {ActivityTable.Columns} {Filter} order by a.id desc limit $limit offset $offset", [.. Parameters, "$limit", "$offset"]);
        _one = Prepare($"select {ActivityTable.Columns} {ActivityTable.From} where a.id = $id", "$id");
        _operations = Prepare($"select distinct a.operation {Filter} order by 1", Parameters);
        _resources = Prepare($"select distinct a.resource_id {Filter} order by 1", Parameters);
        _types = Prepare($"select distinct a.resource_type {Filter} order by 1", Parameters);
        _running = Prepare($"select distinct case when a.ended_at is null then 1 else 0 end {Filter} order by 1", Parameters);
    }

    public long Count(ActivityFilter filter) => (long)_count.Scalar(Values(filter))!;

    public List<StoredActivity> Page(ActivityFilter filter, int limit, long offset)
    {
        using var reader = _page.Query([.. Values(filter), limit, offset]);
        return ActivityTable.ReadAll(reader);
    }

    public StoredActivity? Find(long id)
    {
        using var reader = _one.Query(id);
        return ActivityTable.ReadAll(reader).SingleOrDefault();
    }

    public List<string> Operations(ActivityFilter filter) => Texts(_operations, filter);

    public List<string> ResourceIds(ActivityFilter filter) => Texts(_resources, filter);

    public List<string> ResourceTypes(ActivityFilter filter) => Texts(_types, filter);

    /// <summary>Whether there are some that have ended, and some that run.</summary>
    public List<bool> Running(ActivityFilter filter) => Ids(_running, Values(filter)).ConvertAll(running => running != 0);

    private static List<string> Texts(SqlStatement statement, ActivityFilter filter)
    {
        var texts = new List<string>();
        using var reader = statement.Query(Values(filter));
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private static object?[] Values(ActivityFilter filter) =>
        [filter.IsImpossible, filter.From, filter.To, SqlTexts.Of(filter.Operations), SqlTexts.Of(filter.ResourceTypes), SqlTexts.Of(filter.ResourceIds), filter.IsRunning];
}
