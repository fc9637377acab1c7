namespace Coveo.Push.Benchmarks.Throughput;

/// <summary>What is pushed.</summary>
internal enum ItemShape
{
    /// <summary>Items of about 650 bytes of JSON.</summary>
    Small,

    /// <summary>The same with 200,000 characters of text.</summary>
    Large,

    /// <summary>Security identities: users, each followed by its alias.</summary>
    Identities,

    /// <summary>One group with many members.</summary>
    Group,
}
