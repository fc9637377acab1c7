using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Limits;

/// <summary>Lets a call of the Push API through: first the token and the organization, whose calls are then counted.</summary>
internal sealed class PushAccess(AccessCheck access, CallLimits calls)
{
    public RequestDelegate Guard(RequestDelegate next) => access.Guard(calls.Guard(next));
}
