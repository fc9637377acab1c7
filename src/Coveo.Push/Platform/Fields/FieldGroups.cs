using System.Globalization;
using Coveo.Push.Diagnostics;
using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <summary>Sends any number of fields in groups as large as the service takes, and says what became of each.</summary>
internal sealed class FieldGroups(PushTransport transport)
{
    /// <summary>As many as the service's own clients send at once.</summary>
    private const int MostInGroup = 500;

    /// <summary>The names to delete go in the address, which has about 8 KB.</summary>
    private const int MostCharactersInAddress = 4000;

    public Task<IReadOnlyList<FieldOutcome>> WriteAsync(PushRoute route, FieldDefinition[] definitions, CancellationToken cancellationToken) => SendAsync(
        definitions,
        definition => definition.Name,
        (_, group) => group.Count < MostInGroup,
        group => new PushRequest(route).Json(FieldWriter.Write(group)),
        cancellationToken);

    public Task<IReadOnlyList<FieldOutcome>> DeleteAsync(string[] names, CancellationToken cancellationToken) => SendAsync(
        names,
        name => name,
        (name, group) => group.Count < MostInGroup && group.Sum(other => other.Length + 3) + name.Length <= MostCharactersInAddress,
        group => new PushRequest(PushRoutes.DeleteFields).Query("fields", string.Join(",", group)),
        cancellationToken);

    private async Task<IReadOnlyList<FieldOutcome>> SendAsync<T>(
        IReadOnlyList<T> all, Func<T, string> nameOf, Func<T, IReadOnlyList<T>, bool> fits, Func<IReadOnlyList<T>, PushRequest> requestOf, CancellationToken cancellationToken)
    {
        var outcomes = new List<FieldOutcome>(all.Count);
        for (var start = 0; start < all.Count;)
        {
            var group = GroupFrom(all, start, fits);
            string[] names = [.. group.Select(nameOf)];
            try
            {
                outcomes.AddRange(await SendGroupAsync(requestOf(group), names, cancellationToken).ConfigureAwait(false));
            }
            catch (CoveoPushException failure)
            {
                var result = HasNotActed(failure) ? FieldResult.Refused : FieldResult.Unknown;
                outcomes.AddRange(names.Select(name => new FieldOutcome { Name = name, Result = result, ErrorDetails = failure.ServiceMessage }));
                outcomes.AddRange(all.Skip(start + group.Count).Select(item => new FieldOutcome { Name = nameOf(item), Result = FieldResult.NotSent }));
                throw new CoveoFieldsIncompleteException($"{Count(outcomes)} of {Number(all.Count)} fields are done. {failure.Message}", outcomes, failure);
            }

            start += group.Count;
        }

        var refused = outcomes.FindAll(outcome => outcome.Result is FieldResult.Refused or FieldResult.Unknown);
        return refused.Count == 0
            ? outcomes
            : throw new CoveoFieldsIncompleteException($"{Count(outcomes)} of {Number(all.Count)} fields are done. The service refuses {string.Join(", ", refused.Take(5))}{(refused.Count > 5 ? $" and {Number(refused.Count - 5)} more" : "")}.", outcomes);
    }

    private async Task<IEnumerable<FieldOutcome>> SendGroupAsync(PushRequest request, string[] names, CancellationToken cancellationToken)
    {
        FieldBatchContract? answer = null;
        request.About(names.Length == 1 ? $"field '{names[0]}'" : $"{Number(names.Length)} fields, '{names[0]}' to '{names[names.Length - 1]}'").Needs(response =>
        {
            answer = response.Read(PushJsonContext.Default.FieldBatchContract);
            return answer?.BatchOperationResourcesStatus is null && answer?.Status is null ? "it says nothing of the fields" : null;
        });
        var response = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return FieldBatchReader.Read(answer!, names, new SecretMask([response.Token, transport.Context.ApiKey]));
    }

    private static List<T> GroupFrom<T>(IReadOnlyList<T> all, int start, Func<T, IReadOnlyList<T>, bool> fits)
    {
        var group = new List<T> { all[start] };
        for (var i = start + 1; i < all.Count && fits(all[i], group); i++)
        {
            group.Add(all[i]);
        }

        return group;
    }

    /// <summary>Whether the service has said no, rather than nothing.</summary>
    private static bool HasNotActed(CoveoPushException failure) => failure.Failure is PushFailure.Authentication or PushFailure.AccessDenied or PushFailure.NotFound
        or PushFailure.OrganizationPaused or PushFailure.InvalidRequest or PushFailure.PayloadTooLarge or PushFailure.Throttled or PushFailure.QuotaExceeded;

    private static string Count(List<FieldOutcome> outcomes) => Number(outcomes.Count(outcome => outcome.Result is FieldResult.Done or FieldResult.InProgress));

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
