namespace Coveo.Push.Serialization;

/// <summary>The body that creates a source.</summary>
internal sealed record CreateSourceContract(string SourceType, string Name, string SourceVisibility, bool? PushEnabled, bool? StreamEnabled);
