using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.People;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Control;

/// <summary><c>as</c> with <c>asProvider</c>, or <c>anonymous</c>: who looks at the index.</summary>
internal static class PersonParameters
{
    public const string Name = "as";
    private const string Provider = "asProvider";
    private const string Anonymous = "anonymous";

    /// <returns><see langword="null"/> when the request is about nobody in particular, and so sees everything.</returns>
    public static Person? Read(HttpRequest request)
    {
        var name = QueryParameters.Text(request, Name);
        var provider = QueryParameters.Text(request, Provider);
        var isAnonymous = QueryParameters.Flag(request, Anonymous);
        CheckNotEmpty(request, Name, "it must be the name of a person");
        CheckNotEmpty(request, Provider, "it must be the ID of a security identity provider");
        CheckNotEmpty(request, Anonymous, "it must be 'true' or 'false'");
        if (name is not null && isAnonymous)
        {
            throw ApiErrors.InvalidParameter(Anonymous, "it excludes 'as'");
        }

        if (name is null && provider is not null)
        {
            throw ApiErrors.InvalidParameter(Provider, "it belongs to 'as'");
        }

        if (isAnonymous)
        {
            return Person.Anonymous;
        }

        return name is null ? null : new Person(provider ?? SecurityProvider.EmailId, name);
    }

    public static void CheckProvider(EmulatorTables tables, Person person)
    {
        if (tables.Providers.Find(person.ProviderId) is null)
        {
            throw ApiErrors.InvalidParameter(Provider, $"there is no security identity provider '{person.ProviderId}'");
        }
    }

    /// <summary>An empty variable in a script must not show what nobody may see.</summary>
    private static void CheckNotEmpty(HttpRequest request, string name, string rule)
    {
        if (request.Query.ContainsKey(name) && QueryParameters.Text(request, name) is null)
        {
            throw ApiErrors.InvalidParameter(name, rule);
        }
    }
}
