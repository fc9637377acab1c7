namespace Coveo.Push.Emulator;

/// <summary>What goes wrong with a call.</summary>
public enum EmulatorFaultKind
{
    /// <summary>An error of the service or its gateway is answered; the operation is not carried out.</summary>
    Status,

    /// <summary>The call waits for <see cref="EmulatorFault.Latency"/>, then goes on as usual.</summary>
    Latency,

    /// <summary>The connection is reset before the body is read; the operation is not carried out.</summary>
    ResetBeforeBody,

    /// <summary>The operation is carried out, then the connection is reset instead of answering: the client cannot know.</summary>
    ResetAfterBody,

    /// <summary>The operation is carried out, but its answer ends before the announced length.</summary>
    TruncatedBody,

    /// <summary>A page of a proxy or load balancer is answered; the operation is not carried out.</summary>
    Html,

    /// <summary>An upload gets an error of the file storage, in its XML; the file is not kept.</summary>
    S3,

    /// <summary>The file container of an upload or hand-over is gone when the call arrives.</summary>
    ExpiredContainer,

    /// <summary>A batch, or an update, a merge or the closing of a stream, is accepted and then lost: nothing of it is processed, and nothing is logged.</summary>
    LostBatch,

    /// <summary>The same is accepted and processed twice, with one ordering ID.</summary>
    DuplicateBatch,
}
