namespace Coveo.Push.Emulator.Store;

/// <summary>The stages an operation waits for, in their order. The numbers are in data files.</summary>
internal enum PipelineStage
{
    Consuming = 1,
    Processing = 2,
    Mapping = 3,
    Indexing = 4,
}
