namespace WebApp.Webhook;

/// <summary>What an event was refused for, as <c>application/problem+json</c> (RFC 9457).</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="Errors">Each single thing that is, with its fix.</param>
internal sealed record WebhookProblem(int Status, string Title, IReadOnlyList<string> Errors);
