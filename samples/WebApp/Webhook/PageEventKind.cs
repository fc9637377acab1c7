namespace WebApp.Webhook;

/// <summary>What has happened to a page.</summary>
internal enum PageEventKind
{
    Created,
    Changed,
    Deleted,
}
