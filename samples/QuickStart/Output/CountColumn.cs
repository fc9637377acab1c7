using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace QuickStart.Output;

/// <summary>How many are done, how many there are, and how many were done each second: on the whole, as they come in batches.</summary>
internal sealed class CountColumn : ProgressColumn
{
    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
    {
        var speed = task.ElapsedTime is { TotalSeconds: >= 1 and var seconds } ? task.Value / seconds : 0;
        var rate = speed >= 1 ? $" {speed.ToString("N0", CultureInfo.InvariantCulture)}/s" : "";
        return new Text($"{Count.Of((long)task.Value)}/{Count.Of((long)task.MaxValue)}{rate}");
    }
}
