namespace Coveo.Push.Cli.Identities;

/// <summary>Why nothing is shown below an identity.</summary>
internal enum IdentityNote
{
    /// <summary>All that there is is shown.</summary>
    None,

    /// <summary>It is above itself.</summary>
    Cycle,

    /// <summary>What is below it was shown at another place.</summary>
    ShownAbove,

    /// <summary>It is as deep as was asked for.</summary>
    Deeper,
}
