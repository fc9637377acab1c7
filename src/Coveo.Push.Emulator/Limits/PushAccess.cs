using Coveo.Push.Emulator.Access;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Limits;

/// <summary>Lets a call of the Push API through: first the token and the organization, which must not be paused, and whose calls are then counted.</summary>
internal sealed class PushAccess(AccessCheck access, CallLimits calls)
{
    /// <summary>Guards a route that does not say what it asks for: only the key of the options may use it.</summary>
    public RequestDelegate Guard(RequestDelegate next) => Guard(Needs.AllRights, next);

    public RequestDelegate Guard(Needs needs, RequestDelegate next)
    {
        var counted = calls.Guard(next);
        return access.Guard(needs, context => access.Organization.IsPaused ? throw ApiErrors.OrganizationIsPaused() : counted(context));
    }
}
