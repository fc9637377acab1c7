using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Console.Security;

/// <summary>The providers, and a page of identities.</summary>
/// <param name="Form">What was asked for.</param>
/// <param name="Providers">All providers.</param>
/// <param name="Identities">The identities of this page.</param>
/// <param name="Found">How many there are on all pages.</param>
internal sealed record IdentitiesModel(
    IdentityForm Form, List<ProviderOverview> Providers, List<StoredIdentity> Identities, long Found)
{
    public bool HasNext => Found > (Form.Page + 1L) * IdentityForm.PerPage;

    public static IdentitiesModel Read(EmulatorTables tables, IdentityForm form)
    {
        var found = tables.IdentitySearch.Find(form.ForStore(), IdentityForm.PerPage, (long)form.Page * IdentityForm.PerPage);
        return new IdentitiesModel(form, ProviderOverview.ReadAll(tables), found.Identities, found.TotalEntries);
    }
}
