namespace Coveo.Push.Emulator.Console.Content;

/// <param name="Name">The key.</param>
/// <param name="Values">Its value, or each of a list.</param>
/// <param name="Note">What is read out of it, such as the time a number stands for.</param>
internal sealed record MetadataValue(string Name, IReadOnlyList<string> Values, string? Note);
