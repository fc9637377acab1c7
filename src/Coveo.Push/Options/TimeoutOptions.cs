namespace Coveo.Push;

/// <summary>How long things may take.</summary>
public sealed class TimeoutOptions
{
    /// <summary>One attempt of a call, from sending to the last byte of the answer.</summary>
    /// <value>10 milliseconds to 1 hour, not above <see cref="Call"/>. The default is 60 seconds.</value>
    [TimeSpanRange("00:00:00.010", "01:00:00")]
    public TimeSpan Attempt { get; set; } = PushDefaults.AttemptTimeout;

    /// <summary>A call with all its attempts and waits.</summary>
    /// <value>10 milliseconds to 1 day, not below <see cref="Attempt"/>. The default is 15 minutes.</value>
    [TimeSpanRange("00:00:00.010", "1.00:00:00")]
    public TimeSpan Call { get; set; } = PushDefaults.CallTimeout;

    /// <summary>One attempt of an upload, which can have 256 MB.</summary>
    /// <value>10 milliseconds to 1 hour, not above <see cref="Upload"/>. The default is 15 minutes.</value>
    [TimeSpanRange("00:00:00.010", "01:00:00")]
    public TimeSpan UploadAttempt { get; set; } = PushDefaults.UploadAttemptTimeout;

    /// <summary>An upload with all its attempts and waits. Its URL is good for 60 minutes.</summary>
    /// <value>10 milliseconds to 1 hour, not below <see cref="UploadAttempt"/>. The default is 45 minutes.</value>
    [TimeSpanRange("00:00:00.010", "01:00:00")]
    public TimeSpan Upload { get; set; } = PushDefaults.UploadTimeout;

    /// <summary>A copy that later changes do not reach.</summary>
    internal TimeoutOptions Snapshot() => (TimeoutOptions)MemberwiseClone();
}
