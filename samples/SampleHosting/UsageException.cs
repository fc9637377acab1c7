namespace SampleHosting;

/// <summary>The person has to change something before the run can begin; the message says what, in one line.</summary>
public sealed class UsageException(string message) : Exception(message);
