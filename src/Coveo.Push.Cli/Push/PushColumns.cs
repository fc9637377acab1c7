using Coveo.Push.Cli.Output;
using Spectre.Console;

namespace Coveo.Push.Cli.Push;

/// <summary>The columns of the progress, as many as fit.</summary>
internal static class PushColumns
{
    private const int Narrow = 70;
    private const int WidestBar = 40;

    /// <param name="output">Where they are shown.</param>
    /// <param name="isMeasured">Whether it is known how much there is.</param>
    /// <param name="status">What is said beside the bar.</param>
    public static ProgressColumn[] Of(CommandOutput output, bool isMeasured, Func<string> status)
    {
        var width = output.Remarks.Profile.Width;
        var words = new StatusColumn(status);
        if (width < Narrow)
        {
            return isMeasured ? [new PercentageColumn(), words] : [new SpinnerColumn(Spinner.Known.Dots), words];
        }

        return isMeasured
            ? [new ProgressBarColumn { Width = Math.Min(WidestBar, width / 4) }, new PercentageColumn(), new RemainingTimeColumn(), words]
            : [new SpinnerColumn(Spinner.Known.Dots), new ElapsedTimeColumn(), words];
    }
}
