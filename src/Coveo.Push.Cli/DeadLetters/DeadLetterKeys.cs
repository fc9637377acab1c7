namespace Coveo.Push.Cli.DeadLetters;

/// <summary>
/// The words of a dead letter: an item as it is pushed, with one more key that says why it did not arrive. Pushing the file again takes that key off.
/// </summary>
internal static class DeadLetterKeys
{
    public const string DeadLetter = "deadLetter";
    public const string Result = "result";
    public const string Reason = "reason";
    public const string Place = "place";

    /// <summary>The file that the item is made of: it is read again.</summary>
    public const string File = "file";

    /// <summary>Set where the item, or its body, is not in the letter and cannot be made again from it.</summary>
    public const string Missing = "missing";
}
