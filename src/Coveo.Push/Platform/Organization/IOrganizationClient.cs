using System.Text.Json;

namespace Coveo.Push.Platform;

/// <summary>Reads what the organization is, how it is, and what it may use; resumes it when it is paused. The key needs <c>Organization > Organization > View</c> (docs.coveo.com/en/159).</summary>
public interface IOrganizationClient
{
    /// <summary>Reads the organization.</summary>
    /// <param name="fields">What to read beside it.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The organization.</returns>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<OrganizationDetails> GetAsync(OrganizationFields fields = OrganizationFields.None, CancellationToken cancellationToken = default);

    /// <summary>Reads the state of the organization.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The state.</returns>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<OrganizationStatus> GetStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>Resumes an organization that was paused for inactivity; it takes some time until it takes pushes again. What it asks of the key is not documented.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the service has answered.</returns>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task ResumeAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the license: which sources there may be, and until when.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The license.</returns>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<OrganizationLicense> GetLicenseAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads a section of the license, as the service tells it: what is in there is not documented.</summary>
    /// <param name="section">The section; see <see cref="LimitSections"/>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Its properties.</returns>
    /// <exception cref="ArgumentException"><paramref name="section"/> is blank; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<IReadOnlyDictionary<string, JsonElement>> GetLicenseSectionAsync(string section, CancellationToken cancellationToken = default);

    /// <summary>Reads what the license is made of.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The entitlements.</returns>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<IReadOnlyList<LicenseEntitlement>> ListEntitlementsAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads all limits, and how much of each is used.</summary>
    /// <param name="type">Only those of this type.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The limits of all sections.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="type"/> is <see cref="LimitType.Unknown"/>.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<IReadOnlyList<OrganizationLimit>> ListLimitsAsync(LimitType? type = null, CancellationToken cancellationToken = default);

    /// <summary>Reads the limits of a section.</summary>
    /// <param name="section">The section; see <see cref="LimitSections"/>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The limits.</returns>
    /// <exception cref="ArgumentException"><paramref name="section"/> is blank; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<IReadOnlyList<OrganizationLimit>> ListLimitsAsync(string section, CancellationToken cancellationToken = default);

    /// <summary>Reads one limit.</summary>
    /// <param name="section">The section; see <see cref="LimitSections"/>.</param>
    /// <param name="key">Its name in the section; see <see cref="LimitKeys"/>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentException">An argument is blank; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<OrganizationLimit> GetLimitAsync(string section, string key, CancellationToken cancellationToken = default);

    /// <summary>Reads what a limit was set to, and when.</summary>
    /// <param name="section">The section; see <see cref="LimitSections"/>.</param>
    /// <param name="key">Its name in the section; see <see cref="LimitKeys"/>.</param>
    /// <param name="from">Only from then on.</param>
    /// <param name="to">Only until then.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The values in the order of the answer.</returns>
    /// <exception cref="ArgumentException">A name is blank, or the range ends before it begins; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<IReadOnlyList<LimitHistoryPoint>> GetLimitHistoryAsync(string section, string key, DateTimeOffset? from = null, DateTimeOffset? to = null, CancellationToken cancellationToken = default);
}
