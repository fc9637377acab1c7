using Coveo.Push;
using static SecuredContent.Content.AcmeDirectory;

namespace SecuredContent.Content;

/// <summary>The pages of the company, with both permission models.</summary>
internal static class AcmeIntranet
{
    public static IReadOnlyList<AcmePage> Pages { get; } =
    [
        // The simple model: who is allowed, and who is denied whatever else they are.
        new("Cafeteria menu", "anyone", DocumentPermissions.Anyone),
        new("Holiday calendar", "staff", DocumentPermissions.Only(Staff)),
        new("Budget", "staff, not contractors", DocumentPermissions.Only(Staff).Deny(Contractors)),
        new("Salaries", "payroll", DocumentPermissions.Only(Payroll)),
        new("Press kit", "partners", DocumentPermissions.Only(Partners)),

        // The complete model: the first level that says something of a person decides; within it one must be allowed in every set.
        new("Project plan", "Document: ana, not bo; Library: staff and project-x", DocumentPermissions.Nobody
            .Level("Document", level => level.Allow(Ana).Deny(Bo))
            .Level("Library", level => level.Allow(Staff).And(set => set.Allow(ProjectX)))),

        // A page that is not ready is in the index, where nobody finds it.
        new("Draft", "nobody", DocumentPermissions.Nobody),
    ];

    /// <summary>The page that is a surprise to bo, who is in the staff.</summary>
    public static AcmePage Budget => Pages[2];
}
