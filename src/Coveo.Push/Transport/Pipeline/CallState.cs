using Coveo.Push.Diagnostics;
using Polly;

namespace Coveo.Push.Transport;

/// <summary>One call on its way through the pipeline, with what its attempts came to.</summary>
internal abstract class CallState
{
    private List<PushAttempt>? _attempts;

    /// <summary>Whether the call may be repeated after the service may have acted.</summary>
    public abstract bool IsRepeatable { get; }

    public abstract string Name { get; }

    public abstract string Method { get; }

    /// <summary>The path without what varies in it, or <see langword="null"/> where the path is a secret.</summary>
    public abstract string? Template { get; }

    /// <summary>Where the call goes; only host and port of it are told.</summary>
    public abstract Uri Address { get; }

    public abstract long BodyLength { get; }

    /// <summary>What must be taken out of everything that an answer says.</summary>
    public abstract SecretMask Secrets { get; }

    /// <summary>Whether the call passes the organization's gate.</summary>
    public abstract bool IsGated { get; }

    /// <summary>Whether a token was refused and the next attempt has another one.</summary>
    public virtual bool HasNewToken => false;

    /// <summary>How often a refused token was renewed.</summary>
    public int TokensRenewed { get; protected set; }

    /// <summary>For how long the last 429 holds back everybody.</summary>
    public TimeSpan HeldBackFor { get; set; }

    /// <summary>Attempts that were begun.</summary>
    public int AttemptsBegun { get; set; }

    public long StartedAt { get; set; }

    public GaveUp GaveUp { get; set; }

    /// <summary>Attempts that failed; none for a call that succeeds at once, which costs no list then.</summary>
    public IReadOnlyList<PushAttempt> FailedAttempts => _attempts ?? (IReadOnlyList<PushAttempt>)[];

    /// <summary>Sends once and reads the answer.</summary>
    public abstract ValueTask<PushResponse> AttemptAsync(CancellationToken cancellationToken);

    /// <summary>The exception that the caller sees.</summary>
    public abstract CoveoPushException FailureOf(Outcome<PushResponse> outcome, TimeSpan duration);

    public void Record(PushAttempt attempt) => (_attempts ??= []).Add(attempt);

    /// <summary>Adds to the last attempt how long the next one waits.</summary>
    public void RecordWait(TimeSpan wait)
    {
        if (_attempts is { Count: > 0 } attempts)
        {
            attempts[attempts.Count - 1] = attempts[attempts.Count - 1] with { WaitAfter = wait };
        }
    }
}
