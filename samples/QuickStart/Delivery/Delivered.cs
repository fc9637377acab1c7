using QuickStart.Bodies;

namespace QuickStart.Delivery;

/// <summary>A file that the service has taken.</summary>
/// <param name="DocumentId">The ID of its item.</param>
/// <param name="Name">The path to show.</param>
/// <param name="Bytes">The size of the file.</param>
/// <param name="Form">How its content travelled.</param>
/// <param name="IsInContainer">Whether that was in a file container of its own.</param>
/// <param name="FileExtension">The extension that was sent.</param>
internal sealed record Delivered(string DocumentId, string Name, long Bytes, BodyForm Form, bool IsInContainer, string? FileExtension);
