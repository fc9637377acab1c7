using System.Net;

namespace Coveo.Push.Tests.Doubles;

/// <summary>An answer that remembers whether its connection was given back.</summary>
internal sealed class TrackedAnswer(HttpStatusCode status) : HttpResponseMessage(status)
{
    public bool IsDisposed { get; private set; }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
