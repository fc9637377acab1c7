using System.Globalization;
using Coveo.Push.Platform;

namespace Coveo.Push;

/// <summary>Finds what is wrong with the permissions of an item. What holds for the permissions themselves is found once, however many items share them.</summary>
internal static class PermissionFindings
{
    public const int MaximumPermissions = 5_000;

    // What is wrong with thousands of identities is wrong with the crawler: the first ones tell.
    private const int MaximumFindings = 20;

    private const string LimitPage = "docs.coveo.com/en/63";
    private const string SetsPage = "docs.coveo.com/en/107";
    private const string LevelsPage = "docs.coveo.com/en/25";
    private const string SecuredPage = "docs.coveo.com/en/78";

    private const string Stale = " (Has the source changed since? Sources.GetAsync reads it anew.)";

    private const string Missing =
        "Permissions are missing, and the source is one whose items have permissions of their own: the service would take the item and never index it. "
        + "Say who may see it, or DocumentPermissions.Anyone." + Stale;

    private const string Useless =
        "Permissions say who may see the item, but the source is not one whose items have permissions of their own: others would see it all the same. "
        + "Push it to a source whose visibility is Secured, or leave its permissions out." + Stale;

    /// <summary>What is wrong with permissions, without the item that has them.</summary>
    public static IReadOnlyList<DocumentFinding> Of(DocumentPermissions permissions)
    {
        List<DocumentFinding>? findings = null;
        if (permissions.Count > MaximumPermissions)
        {
            Add($"Permissions name {Number(permissions.Count)} people and groups; the service takes {Number(MaximumPermissions)} for an item. Put them into a group, and name that.", LimitPage, ref findings);
        }

        OfSets(permissions.Sets, ref findings);
        foreach (var level in permissions.Levels)
        {
            OfLevel(level, ref findings);
        }

        return findings ?? (IReadOnlyList<DocumentFinding>)[];
    }

    /// <summary>What is wrong with the permissions of an item.</summary>
    /// <param name="permissions">The permissions, if it has any.</param>
    /// <param name="documentId">The item.</param>
    /// <param name="visibility">Who may see the items of its source, where that is known.</param>
    /// <param name="findings">What was found.</param>
    public static void Of(DocumentPermissions? permissions, string documentId, SourceVisibility? visibility, ref List<DocumentFinding>? findings)
    {
        if (permissions is null)
        {
            if (visibility == SourceVisibility.Secured)
            {
                (findings ??= []).Add(Finding(documentId, Missing, SecuredPage));
            }

            return;
        }

        if (visibility is SourceVisibility.Shared or SourceVisibility.Private && !permissions.IsAnyone)
        {
            (findings ??= []).Add(Finding(documentId, Useless, SecuredPage));
        }

        for (var i = 0; i < permissions.Problems.Count; i++)
        {
            (findings ??= []).Add(permissions.Problems[i] with { DocumentId = documentId });
        }
    }

    private static void OfLevel(PermissionLevel level, ref List<DocumentFinding>? findings)
    {
        if (string.IsNullOrWhiteSpace(level.Name))
        {
            Add($"Permissions have a level with the name '{MessageText.Show(level.Name)}', which is blank; give it one, such as 'Document'.", LevelsPage, ref findings);
        }

        if (level.Sets.Count == 0)
        {
            Add($"The level '{MessageText.Show(level.Name)}' of the permissions says nothing of anybody; allow or deny somebody in it, or leave it out.", LevelsPage, ref findings);
        }

        OfSets(level.Sets, ref findings);
    }

    private static void OfSets(IReadOnlyList<PermissionSet> sets, ref List<DocumentFinding>? findings)
    {
        foreach (var set in sets)
        {
            OfIdentities(set.Allowed, ref findings);
            OfIdentities(set.Denied, ref findings);
        }
    }

    private static void OfIdentities(IReadOnlyList<Identity> identities, ref List<DocumentFinding>? findings)
    {
        foreach (var identity in identities)
        {
            if (findings?.Count >= MaximumFindings)
            {
                return;
            }

            if (SecurityIdentityRule.Problem(identity) is { } problem)
            {
                Add($"An identity in the permissions {problem}", SetsPage, ref findings);
            }
        }
    }

    private static void Add(string problem, string page, ref List<DocumentFinding>? findings) => (findings ??= []).Add(Finding(documentId: "", problem, page));

    private static DocumentFinding Finding(string documentId, string problem, string? page) => new()
    {
        DocumentId = documentId,
        Property = nameof(PushDocument.Permissions),
        Problem = problem,
        Page = page,
    };

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
