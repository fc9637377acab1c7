namespace Coveo.Push.Platform;

/// <summary>How far a new source is.</summary>
public enum SourceReadinessStage
{
    /// <summary>The platform does not know it yet.</summary>
    Unknown,

    /// <summary>The platform is creating it.</summary>
    Creating,

    /// <summary>The platform has it, and the Push API does not know it yet: a push would end with 412 <c>SOURCE_DOES_NOT_EXIST</c>.</summary>
    AwaitingPushApi,

    /// <summary>It can be pushed to.</summary>
    Ready,
}
