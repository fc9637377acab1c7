namespace Coveo.Push.Platform;

/// <summary>
/// Tells what the key of this client may do. The service describes these calls in its OpenAPI document of the Authorization API alone; which privileges a push
/// needs, in docs.coveo.com/en/78.
/// </summary>
public interface IPrivilegesClient
{
    /// <summary>Asks whether the key of this client has a privilege.</summary>
    /// <param name="privilege">The privilege.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Whether it has, and why.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="privilege"/> is <see langword="null"/>.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<PrivilegeEvaluation> EvaluateAsync(Privilege privilege, CancellationToken cancellationToken = default);

    /// <summary>Reads all privileges of the key of this client.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The privileges, those of unknown domains included.</returns>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<IReadOnlyList<Privilege>> ListOwnAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the privileges that an API key can be given.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The privileges, those of unknown domains included.</returns>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<IReadOnlyList<Privilege>> ListForApiKeysAsync(CancellationToken cancellationToken = default);
}
