namespace Coveo.Push.Emulator.Wire;

/// <summary>Ends a request with an error of the service; see <see cref="ApiErrors"/> for the ones there are.</summary>
internal sealed class ApiErrorException(int status, string? errorCode, string message) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>Gets the code, or <see langword="null"/> when the gateway in front of the service answers: it knows messages only.</summary>
    public string? ErrorCode { get; } = errorCode;

    /// <summary>Gets the value of the <c>Retry-After</c> header, in seconds, if there is one.</summary>
    public long? RetryAfter { get; init; }
}
