using System.Text.Json;
using Coveo.Push.Emulator.Access;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Platform.ApiKeys;

/// <summary>Reads privileges. Domains that make no difference here are kept all the same.</summary>
internal static class PrivilegeReader
{
    public static Privilege Read(JsonElement model)
    {
        ModelProperties.Require(model.ValueKind == JsonValueKind.Object, "privileges", "each must be an object");
        return new Privilege(
            ModelProperties.RequiredText(model, "owner"),
            ModelProperties.RequiredText(model, "targetDomain"),
            ModelProperties.Text(model, "type"),
            ModelProperties.Text(model, "targetId") ?? Privilege.AnyTarget);
    }

    /// <exception cref="ApiErrorException">403 <c>ACCESS_DENIED</c>: nobody gives away more than they have.</exception>
    public static void CheckGivable(Caller caller, IEnumerable<Privilege> privileges)
    {
        foreach (var privilege in privileges)
        {
            if (!caller.May(privilege))
            {
                throw ApiErrors.AccessDenied($"The API key lacks the privilege {privilege}, and so cannot give it.");
            }
        }
    }
}
