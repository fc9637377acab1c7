using Coveo.Push.Emulator.Push;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Streams;

/// <summary>Finds the source a Stream operation is for.</summary>
internal sealed class StreamSourceLookup(SourceLookup sources)
{
    private const string Parameter = "sourceId";

    /// <exception cref="ApiErrorException">412 <c>SOURCE_DOES_NOT_EXIST</c>, or <c>INVALID_PARAMETER</c> when it takes no streams.</exception>
    public async Task<Source> FindAsync(HttpContext context)
    {
        var source = await sources.FindAsync(context).ConfigureAwait(false);
        return source.StreamEnabled
            ? source
            : throw ApiErrors.InvalidParameter(Parameter, $"source '{source.Id}' was not created with 'streamEnabled'");
    }

    /// <exception cref="ApiErrorException">The same, also when it is no catalog.</exception>
    public async Task<Source> FindCatalogAsync(HttpContext context)
    {
        var source = await FindAsync(context).ConfigureAwait(false);
        return source.IsPushSource
            ? throw ApiErrors.InvalidParameter(Parameter, $"source '{source.Id}' is not of type CATALOG, as only these are merged")
            : source;
    }
}
