using System.Text;

namespace Coveo.Push;

/// <summary>The file of a batch: an object with one array for each section, those without elements left out.</summary>
internal sealed partial class BatchLayout
{
    /// <summary>Adding and updating items (docs.coveo.com/en/90).</summary>
    public const byte AddOrUpdate = 0;

    /// <summary>Deleting items.</summary>
    public const byte Delete = 1;

    /// <summary>Adding and updating security identities with their members (docs.coveo.com/en/142).</summary>
    public const byte Members = 0;

    /// <summary>Adding and updating aliases of security identities.</summary>
    public const byte Mappings = 1;

    /// <summary>Disabling security identities. Unlike with items, the word is not "delete".</summary>
    public const byte Deleted = 2;

    private const int Braces = 2;
    private const int CommaAfterElement = 1;
    private const int CommaBetweenSections = 1;

    private readonly byte[][] _openings;
    private readonly BatchSection[] _sections;

    private BatchLayout(bool ignoresCase, params BatchSection[] sections)
    {
        IgnoresCase = ignoresCase;
        _openings = [.. sections.Select(section => Encoding.UTF8.GetBytes($"\"{section.Name}\":["))];
        _sections = sections;
    }

    /// <summary>A batch of items. Adding and deleting one item exclude each other: the last one counts.</summary>
    public static BatchLayout Documents { get; } = new(
        ignoresCase: false,
        new BatchSection("addOrUpdate", "add_or_update", PushOperationKind.AddOrUpdate),
        new BatchSection("delete", "delete", PushOperationKind.Delete));

    /// <summary>
    /// A batch of security identities. Members and aliases of one identity are two things, and stand side by side; disabling it concerns both,
    /// and nothing says which comes first within one file. The same holds for names that differ in case alone, as they may name one identity.
    /// </summary>
    public static BatchLayout SecurityIdentities { get; } = new(
        ignoresCase: true,
        new BatchSection("members", "add_or_update_identity", PushOperationKind.AddOrUpdateIdentity, Part: 1, Excludes: [Deleted]),
        new BatchSection("mappings", "add_or_update_alias", PushOperationKind.AddOrUpdateAlias, Part: 2, Excludes: [Deleted]),
        new BatchSection("deleted", "disable_identity", PushOperationKind.DisableIdentity, Part: 3, Excludes: [Members, Mappings]));

    public int Sections => _openings.Length;

    /// <summary>The most bytes of one element.</summary>
    public int MaxElementBytes { get; private init; } = int.MaxValue;

    /// <summary>Whether metadata may be objects (docs.coveo.com/en/162).</summary>
    public bool AllowsObjects { get; private init; }

    /// <summary>Whether two names that differ in case alone may mean the same: then they are kept in order, and out of one file.</summary>
    public bool IgnoresCase { get; }

    /// <summary>What stands before the elements of a section: <c>"addOrUpdate":[</c>. After them stands a bracket.</summary>
    public ReadOnlyMemory<byte> Opening(int section) => _openings[section];

    /// <summary>What the elements of a section do, in the words of the metrics.</summary>
    public string OperationOf(int section) => _sections[section].Operation;

    /// <summary>What the elements of a section do.</summary>
    public PushOperationKind KindOf(int section) => _sections[section].Kind;

    /// <summary>The sections that must not hold an element of the same name in the same file.</summary>
    public ReadOnlySpan<byte> Excluded(int section) => _sections[section].Excludes;

    /// <summary>The hash of the bytes that name an element; the same for all names that may mean the same.</summary>
    public ulong HashOf(ReadOnlySpan<byte> name) => IgnoresCase ? IdentityNameHash.Of(name) : ItemNameHash.Of(name);

    /// <summary>The key of an element: of two with one key and one name, the later one replaces the earlier one.</summary>
    /// <param name="section">The section of the element.</param>
    /// <param name="nameHash">The hash of its name.</param>
    public ulong KeyOf(int section, ulong nameHash) => nameHash + _sections[section].Part;

    /// <summary>The exact size of a file, from the number and the bytes of the elements of each section.</summary>
    public long FileBytes(ReadOnlySpan<SectionSize> sections)
    {
        long bytes = Braces;
        var present = 0;
        for (var i = 0; i < sections.Length; i++)
        {
            if (sections[i].Elements > 0)
            {
                bytes += _openings[i].Length + sections[i].Bytes + ((sections[i].Elements - 1) * CommaAfterElement) + 1;
                present++;
            }
        }

        return bytes + (Math.Max(0, present - 1) * CommaBetweenSections);
    }
}
