namespace Coveo.Push.Platform;

/// <summary>Sets up what a crawler needs, in one call that can be repeated: what is there already is taken, what is missing is made.</summary>
public interface ISetupClient
{
    /// <summary>
    /// Makes sure that there is a Push source whose items each say who may see them, with a security identity provider for the people and groups that they
    /// name, cascading to the e-mail provider, and with its fields (docs.coveo.com/en/1546, docs.coveo.com/en/85). Everything is found by its name, so that the
    /// call can stand at the start of every run; nothing is deleted, and of what is there only the provider is changed, where it does not yet serve the source.
    /// </summary>
    /// <param name="name">The source's name.</param>
    /// <param name="setup">What belongs to it; <see langword="null"/> for a provider named after the source, and nothing else.</param>
    /// <param name="cancellationToken">Stops it; what was made until then stays, and the next call goes on from there.</param>
    /// <returns>The IDs, and what was made.</returns>
    /// <exception cref="ArgumentException">A name is blank, or something else cannot be; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">
    /// A source of that name is there and is no secured Push source, or a provider of that name is one that identities cannot be pushed to. Nothing was changed.
    /// </exception>
    /// <exception cref="CoveoTimeoutException">The source was not ready in time (<see cref="SecuredSourceSetup.ReadyTimeout"/>).</exception>
    /// <exception cref="CoveoPushException">A call failed: a key that lacks the privilege, a limit of the license.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<SecuredSource> EnsureSecuredSourceAsync(string name, SecuredSourceSetup? setup = null, CancellationToken cancellationToken = default);
}
