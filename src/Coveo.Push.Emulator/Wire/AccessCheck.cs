using Coveo.Push.Emulator.Access;
using Coveo.Push.Emulator.Clock;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Wire;

/// <summary>Lets a request through to the organization it names, if its token is one of the organization's and may do what the route does.</summary>
internal sealed class AccessCheck(string organizationId, KeyRing keys, VirtualClock clock)
{
    private const string Scheme = "Bearer ";

    public OrganizationState Organization => keys.Organization;

    /// <summary>Guards a route that does not say what it asks for: only the key of the options may use it.</summary>
    public RequestDelegate Guard(RequestDelegate next) => Guard(Needs.AllRights, next);

    public RequestDelegate Guard(Needs needs, RequestDelegate next) => context =>
    {
        var caller = Authenticate(context);
        CheckOrganization(context.Request);
        CheckPrivileges(context.Request, caller, needs);
        return next(context);
    };

    /// <summary>Guards a route outside of the organizations: any valid token may use it.</summary>
    public RequestDelegate GuardToken(RequestDelegate next) => context =>
    {
        Authenticate(context);
        return next(context);
    };

    /// <summary>Who calls.</summary>
    /// <exception cref="ApiErrorException">401.</exception>
    public Caller Authenticate(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw ApiErrors.Unauthorized();
        }

        var token = authorization.AsSpan(Scheme.Length).Trim();
        return keys.Find(token, context.Connection.RemoteIpAddress, clock.NowMilliseconds) ?? throw ApiErrors.InvalidToken();
    }

    public bool IsOwn(string requested) => string.Equals(requested, organizationId, StringComparison.Ordinal);

    private void CheckOrganization(HttpRequest request)
    {
        var requested = (string)request.RouteValues["org"]!;
        if (!IsOwn(requested))
        {
            throw ApiErrors.OrganizationNotFound(requested);
        }
    }

    private void CheckPrivileges(HttpRequest request, Caller caller, Needs needs)
    {
        if (caller.HasAllRights && !Organization.IsReadOnly)
        {
            return;
        }

        if (needs.AreAllRights && !caller.HasAllRights)
        {
            throw ApiErrors.AccessDenied("The API key lacks the privilege for this operation.");
        }

        foreach (var need in needs.Privileges)
        {
            var privilege = need.On(need.TargetParameter is { } parameter ? RouteText.Of(request.HttpContext, parameter) : null);
            if (!caller.May(privilege))
            {
                throw ApiErrors.AccessDenied($"The API key lacks the privilege {privilege}.");
            }

            if (need.IsChange && Organization.IsReadOnly)
            {
                throw ApiErrors.AccessDenied("The organization is read-only.");
            }
        }
    }
}
