namespace WebApp.Delivery;

/// <summary>How deliveries go, for the health check.</summary>
internal sealed class DeliveryRecord
{
    private volatile string? _problem;

    /// <summary>Why the last push has failed; <see langword="null"/> when it has not.</summary>
    public string? Problem
    {
        get => _problem;
        set => _problem = value;
    }
}
