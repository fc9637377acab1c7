using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Wire;

/// <summary>Lets a request through to the organization it names, if its token is the organization's.</summary>
internal sealed class AccessCheck(string organizationId, string apiKey)
{
    private const string Scheme = "Bearer ";

    private readonly byte[] _apiKey = Encoding.UTF8.GetBytes(apiKey);

    public RequestDelegate Guard(RequestDelegate next) => context =>
    {
        CheckToken(context.Request);
        CheckOrganization(context.Request);
        return next(context);
    };

    private void CheckToken(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw ApiErrors.Unauthorized();
        }

        var token = Encoding.UTF8.GetBytes(authorization[Scheme.Length..].Trim());
        if (!CryptographicOperations.FixedTimeEquals(token, _apiKey))
        {
            throw ApiErrors.InvalidToken();
        }
    }

    private void CheckOrganization(HttpRequest request)
    {
        var requested = (string)request.RouteValues["org"]!;
        if (!string.Equals(requested, organizationId, StringComparison.Ordinal))
        {
            throw ApiErrors.OrganizationNotFound(requested);
        }
    }
}
