namespace Coveo.Push.Mockability.Tests.PublicApi;

/// <summary>A value cannot be made with what is public; the message says of which type, and why.</summary>
internal sealed class NotMakeableException(string message) : Exception(message);
