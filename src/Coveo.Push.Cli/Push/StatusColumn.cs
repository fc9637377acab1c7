using Coveo.Push.Cli.Output;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Coveo.Push.Cli.Push;

/// <summary>Words beside a bar, made anew each time it is drawn.</summary>
internal sealed class StatusColumn(Func<string> words) : ProgressColumn
{
    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(PrintableText.OneLine(words())).Overflow(Overflow.Ellipsis);
}
