namespace Coveo.Push.Emulator.Platform.Sources;

/// <summary>What is asked for when a source is created.</summary>
internal sealed record SourceDefinition(string Name, string SourceType, string SourceVisibility, bool PushEnabled, bool StreamEnabled);
