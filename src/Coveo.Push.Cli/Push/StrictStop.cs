using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Inputs;

namespace Coveo.Push.Cli.Push;

/// <summary>Ends a push at the first piece of the input that is no item, if that is wanted.</summary>
internal static class StrictStop
{
    /// <param name="plan">What is wanted.</param>
    /// <param name="problem">The piece.</param>
    /// <exception cref="UsageException">It is wanted.</exception>
    public static void ThrowIf(PushPlan plan, InputProblem problem)
    {
        if (plan.IsStrict)
        {
            throw new UsageException($"{problem} Stopped there (--strict); what was delivered until then stays delivered, nothing else is deleted.");
        }
    }
}
