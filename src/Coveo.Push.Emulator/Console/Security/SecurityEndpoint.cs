using Coveo.Push.Emulator.Console.Frame;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.Security;

/// <summary>Security identities: the list, or one of them.</summary>
internal sealed class SecurityEndpoint(PageRenderer pages)
{
    public const string Path = "/identities";

    public Task GetAsync(HttpContext context) => PageQuery.Number(context.Request, "id") is { } id
        ? pages.ShowAsync<IdentityPage>(context, ConsoleSection.Identities, Path, tables => IdentityModel.Read(tables, id))
        : pages.ShowAsync<IdentitiesPage>(
            context, ConsoleSection.Identities, Path, tables => IdentitiesModel.Read(tables, IdentityForm.Read(context.Request)));
}
