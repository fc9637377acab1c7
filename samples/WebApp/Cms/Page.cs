using Coveo.Push;

namespace WebApp.Cms;

/// <summary>A page of the imaginary CMS.</summary>
/// <param name="Url">Its address, which is the ID of its item too.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">What it says.</param>
internal sealed record Page(string Url, string Title, string Text)
{
    public PushDocument ToDocument() => new(Url) { Title = Title, Body = DocumentBody.FromText(Text), FileExtension = ".txt" };
}
