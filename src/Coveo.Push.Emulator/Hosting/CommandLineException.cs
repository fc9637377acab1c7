namespace Coveo.Push.Emulator.Hosting;

/// <summary>The program was called with arguments it does not understand; the message is for the person who typed them.</summary>
internal sealed class CommandLineException(string message) : Exception(message);
