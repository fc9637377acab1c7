namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>A file container as the service knows it.</summary>
internal sealed class StoredContainer(int number, DateTimeOffset createdAt)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(60);

    /// <summary>Its place in the order of creation.</summary>
    public int Number { get; } = number;

    public string FileId => $"file-{Number}";

    /// <summary>The batch that was uploaded whole; <see langword="null"/> as long as none was.</summary>
    public BatchFile? Content { get; set; }

    /// <summary>The body of an item that was uploaded whole.</summary>
    public string? Body { get; set; }

    /// <summary>The container of a body that the batch refers to and that was gone when the service took it: nothing tells the client.</summary>
    public string? LostBody { get; set; }

    /// <summary>What storage refused to take, as it was too large.</summary>
    public BatchFile? TooLarge { get; set; }

    /// <summary>When the upload came that was answered with success.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    public bool IsConfirmed => ConfirmedAt is not null;

    /// <summary>Whether the source has its content.</summary>
    public bool IsApplied { get; set; }

    /// <summary>When the hand-over came that was answered with success.</summary>
    public DateTimeOffset? TakenAt { get; set; }

    public bool IsTaken => TakenAt is not null;

    /// <summary>Whether somebody came after its end.</summary>
    public bool WasUsedTooLate { get; private set; }

    public int Uploads { get; set; }

    public int HandOvers { get; set; }

    /// <summary>When its first upload began and its last request ended, in the order of all beginnings and ends.</summary>
    public (int Begin, int End) Flight { get; set; }

    public bool IsExpiredAt(DateTimeOffset now)
    {
        var isExpired = now >= createdAt + Lifetime;
        WasUsedTooLate |= isExpired;
        return isExpired;
    }
}
