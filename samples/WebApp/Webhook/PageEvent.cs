using Coveo.Push;
using WebApp.Cms;

namespace WebApp.Webhook;

/// <summary>Something that has happened to a page of the CMS.</summary>
/// <param name="Kind">What.</param>
/// <param name="Page">The page as it is now; of one that was deleted, only the URL means something.</param>
internal sealed record PageEvent(PageEventKind Kind, Page Page)
{
    public PushOperation ToOperation() => Kind == PageEventKind.Deleted ? PushOperation.Delete(Page.Url) : Page.ToDocument();
}
