namespace QuickStart.Arguments;

/// <summary>The person has to change something before the run can begin; the message says what, in one line.</summary>
internal sealed class UsageException(string message) : Exception(message);
