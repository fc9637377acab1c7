namespace Coveo.Push.Emulator.Files;

/// <summary>A place to upload one file to, until it is used or its time is over.</summary>
/// <param name="FileId">A UUID.</param>
/// <param name="ExpiresAt">When the URL stops working.</param>
/// <param name="Path">Where the upload is kept; <see langword="null"/> before there is one.</param>
internal sealed record FileContainer(string FileId, DateTimeOffset ExpiresAt, string? Path);
