namespace SecuredContent.Content;

/// <summary>Somebody who searches, known to Coveo by an e-mail address; an anonymous visitor has none.</summary>
internal sealed record Person(string Name, string? Email);
