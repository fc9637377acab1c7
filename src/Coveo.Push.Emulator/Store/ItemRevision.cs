namespace Coveo.Push.Emulator.Store;

/// <summary>What of an item can change while its body stays.</summary>
/// <param name="Title">What a result list shows.</param>
/// <param name="FileExtension">With its dot.</param>
/// <param name="ParentId">As pushed.</param>
/// <param name="PermissionId">The row of its permissions in <see cref="PermissionModelTable"/>, if it has any.</param>
/// <param name="MetadataJson">One JSON object.</param>
/// <param name="Size">Bytes of the decoded body.</param>
internal sealed record ItemRevision(string Title, string? FileExtension, string? ParentId, long? PermissionId, string MetadataJson, long Size);
