namespace QuickStart.Output;

/// <summary>For nothing to do: a bar from 0 to 0 would stand still.</summary>
internal sealed class SilentProgress : IRunProgress
{
    public void Advance(long count = 1)
    {
    }
}
