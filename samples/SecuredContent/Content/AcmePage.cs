using Coveo.Push;

namespace SecuredContent.Content;

/// <summary>A page of the intranet: who may see it, and that rule in words.</summary>
internal sealed record AcmePage(string Title, string Rule, DocumentPermissions Permissions)
{
    public string Url => $"https://intranet.acme.example/{Title.Replace(' ', '-')}";

    public PushDocument ToDocument() => new(Url)
    {
        Title = Title,
        FileExtension = ".txt",
        Body = DocumentBody.FromText($"{Title}: a page that not everybody may see."),
        Permissions = Permissions,
    };
}
