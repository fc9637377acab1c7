using Coveo.Push.Platform;

namespace Coveo.Push.Mockability.Tests.Fakes;

/// <summary>A key that may do everything.</summary>
internal sealed class FakePrivilegesClient : IPrivilegesClient
{
    public Task<PrivilegeEvaluation> EvaluateAsync(Privilege privilege, CancellationToken cancellationToken = default) =>
        Task.FromResult(new PrivilegeEvaluation { Privilege = privilege, IsApproved = true, ResultCodes = ["OK"] });

    public Task<IReadOnlyList<Privilege>> ListOwnAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Privilege>>([Privilege.EditSources, new Privilege("ORGANIZATION", "VIEW")]);

    public Task<IReadOnlyList<Privilege>> ListForApiKeysAsync(CancellationToken cancellationToken = default) => ListOwnAsync(cancellationToken);
}
