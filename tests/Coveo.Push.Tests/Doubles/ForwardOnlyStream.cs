namespace Coveo.Push.Tests.Doubles;

/// <summary>A stream that cannot tell its length.</summary>
internal sealed class ForwardOnlyStream : MemoryStream
{
    public override bool CanSeek => false;
}
