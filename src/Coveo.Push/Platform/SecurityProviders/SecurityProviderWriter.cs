using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Writes the definition of a security identity provider.</summary>
internal static class SecurityProviderWriter
{
    /// <summary>The key that the documents give to the provider of e-mail addresses. Keys are free text, and only must not repeat.</summary>
    private const string EmailKey = "EmailSecurityProvider";

    public static ReadOnlyMemory<byte> Write(SecurityProviderDefinition definition) =>
        PushJson.Write(ContractOf(definition), (json, value) => JsonSerializer.Serialize(json, value, PushJsonContext.Default.PutSecurityProviderContract));

    // Id, name and displayName: older documents of the service want the name, newer ones the others.
    private static PutSecurityProviderContract ContractOf(SecurityProviderDefinition definition) => new(
        definition.Name,
        definition.Name,
        definition.DisplayName,
        SecurityProviderDefinition.ExpandedType,
        NodeRequired: false,
        definition.IsCaseSensitive,
        [.. definition.SourceIds.Select(SecurityProviderReference.Source).Concat(definition.OtherReferences).Select(reference => new SecurityProviderReferenceContract(reference.Id, reference.Type))],
        CascadesOf(definition.CascadingProviders));

    private static Dictionary<string, CascadingSecurityProviderContract> CascadesOf(IReadOnlyList<CascadingSecurityProvider> targets)
    {
        var emailKey = targets.Any(target => target.Id == EmailKey) ? Identity.EmailSecurityProvider : EmailKey;
        return targets.ToDictionary(
            target => target.Id == Identity.EmailSecurityProvider ? emailKey : target.Id,
            target => new CascadingSecurityProviderContract(target.Id, target.Id, target.Type),
            StringComparer.Ordinal);
    }
}
