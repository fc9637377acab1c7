using Coveo.Push.Emulator.Hosting;

namespace Coveo.Push.Emulator;

/// <summary>The emulator on its own. Not the usual lines without a class: their public class Program would stand in the way of the one of every app that references the package.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => EmulatorCommand.RunAsync(args, System.Console.Out, System.Console.Error);
}
