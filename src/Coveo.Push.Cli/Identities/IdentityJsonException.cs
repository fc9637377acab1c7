namespace Coveo.Push.Cli.Identities;

/// <summary>A line is JSON, but no identity.</summary>
/// <param name="reason">What is wrong, and how to put it right.</param>
internal sealed class IdentityJsonException(string reason) : Exception(reason);
