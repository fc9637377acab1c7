namespace Coveo.Push.Emulator.Log;

/// <param name="Code">The code, upper case with underscores.</param>
/// <param name="Message">The reason, in one sentence.</param>
internal sealed record LogProblem(string Code, string Message);
