using DeadLetters.Content;

namespace DeadLetters.Letters;

/// <summary>A page that is not in the index, why, and the page itself, to be put right and pushed again.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Stage">The stage of the service's pipeline that it ended in, where the log says so.</param>
/// <param name="Reason">Why.</param>
/// <param name="Page">The page.</param>
internal sealed record DeadLetter(string Outcome, string? Stage, string Reason, Page Page);
