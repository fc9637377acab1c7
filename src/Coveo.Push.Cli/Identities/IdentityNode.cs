using Coveo.Push.Cli.Output;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Identities;

/// <summary>An identity in the tree.</summary>
/// <param name="Identity">Who.</param>
/// <param name="ProviderId">The provider that knows it.</param>
/// <param name="Depth">How far below the root it is.</param>
/// <param name="Branch">What is drawn before it.</param>
/// <param name="Note">Why nothing is below it although there may be something.</param>
internal sealed record IdentityNode(CachedIdentity Identity, string ProviderId, int Depth, string Branch, IdentityNote Note)
{
    /// <summary>The note as one word for programs; <see langword="null"/> for none.</summary>
    public string? NoteWord => Note switch
    {
        IdentityNote.Cycle => "cycle",
        IdentityNote.ShownAbove => "shownAbove",
        IdentityNote.Deeper => "deeper",
        _ => null,
    };

    /// <summary>A line for people.</summary>
    public string ToLine()
    {
        var state = Identity.State == CachedIdentityState.UpToDate ? "" : $" [{Identity.State}]";
        var note = Note switch
        {
            IdentityNote.Cycle => "  (contains itself: not entered again)",
            IdentityNote.ShownAbove => "  (shown above)",
            IdentityNote.Deeper => "  …",
            _ => "",
        };
        return $"{Branch}{PrintableText.OneLine(Identity.Identity.Name)} ({IdentityText.WordOf(Identity.Identity.Type)}){state}{note}";
    }
}
