namespace QuickStart.Output;

/// <summary>Something that counts up to a total; safe to call from many threads.</summary>
internal interface IRunProgress
{
    void Advance(long count = 1);
}
