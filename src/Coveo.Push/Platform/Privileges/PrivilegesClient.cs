using System.Text.Json;
using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <inheritdoc cref="IPrivilegesClient"/>
internal sealed class PrivilegesClient(PushTransport transport) : IPrivilegesClient
{
    public async Task<PrivilegeEvaluation> EvaluateAsync(Privilege privilege, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(privilege);
        PrivilegeEvaluationContract? answer = null;
        var body = new EvaluatePrivilegeContract(transport.Context.OrganizationId, PrivilegeReader.Write(privilege));
        var request = new PushRequest(PushRoutes.EvaluatePrivilege)
            .About($"privilege {privilege}")
            .Json(PushJson.Write(body, (json, value) => JsonSerializer.Serialize(json, value, PushJsonContext.Default.EvaluatePrivilegeContract)))
            .Needs(response =>
            {
                answer = response.Read(PushJsonContext.Default.PrivilegeEvaluationContract);
                return answer?.Approved is null ? "it does not say whether the privilege is there" : null;
            });
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return new PrivilegeEvaluation
        {
            Privilege = privilege,
            IsApproved = answer!.Approved!.Value,
            ResultCodes = [.. (answer.EvaluationReport?.PrivilegeEvaluationResultCodes ?? []).OfType<string>()],
        };
    }

    public Task<IReadOnlyList<Privilege>> ListOwnAsync(CancellationToken cancellationToken = default) =>
        ListAsync(PushRoutes.ListOwnPrivileges, cancellationToken);

    public Task<IReadOnlyList<Privilege>> ListForApiKeysAsync(CancellationToken cancellationToken = default) =>
        ListAsync(PushRoutes.ListApiKeyPrivileges, cancellationToken);

    private async Task<IReadOnlyList<Privilege>> ListAsync(PushRoute route, CancellationToken cancellationToken)
    {
        List<PrivilegeContract?>? answer = null;
        var request = new PushRequest(route).Needs(response =>
        {
            answer = response.Read(PushJsonContext.Default.ListPrivilegeContract);
            return answer is null ? "it lists no privileges" : null;
        });
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return PrivilegeReader.Read(answer);
    }
}
