using Spectre.Console;
using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.Push;

/// <summary>Shows how far a push is: a bar by bytes where the size is known, with items, rate and the waits that the service asks for.</summary>
internal static class PushProgress
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(250);

    /// <param name="output">Where to show it.</param>
    /// <param name="plan">What is pushed.</param>
    /// <param name="tally">What was read.</param>
    /// <param name="crawl">What was sent.</param>
    /// <param name="push">The push.</param>
    public static async Task ShowAsync(CommandOutput output, PushPlan plan, PushTally tally, ICrawlSession crawl, Func<Task> push)
    {
        if (!output.ShowsProgress)
        {
            await push().ConfigureAwait(false);
            return;
        }

        var bytes = plan.Inputs.All(input => input.TotalBytes is not null) ? plan.Inputs.Sum(input => input.TotalBytes!.Value) : (long?)null;
        await output.Remarks.Progress()
            .AutoClear(enabled: true)
            .HideCompleted(enabled: false)
            .Columns(PushColumns.Of(output, bytes is not null, () => PushStatus.Of(tally, crawl)))
            .StartAsync(async context =>
            {
                var task = context.AddTask("Pushing", maxValue: Math.Max(1, bytes ?? 1));
                task.IsIndeterminate = bytes is null;
                var running = push();
                while (await Task.WhenAny(running, Task.Delay(Refresh, TimeProvider.System)).ConfigureAwait(false) != running)
                {
                    task.Value = bytes is null ? 0 : plan.Inputs.Sum(input => input.BytesRead);
                }

                await running.ConfigureAwait(false);
            }).ConfigureAwait(false);
    }
}
