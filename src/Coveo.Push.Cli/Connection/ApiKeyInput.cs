using System.Text;
using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Connection;

/// <summary>Takes an API key in without showing it.</summary>
internal static class ApiKeyInput
{
    // A key has some forty characters; whoever names the wrong file does not have it read into memory.
    private const int LongestKey = 10_000;

    /// <summary>Reads it from a file, or from standard input.</summary>
    /// <param name="path">The file, or <c>-</c>.</param>
    /// <exception cref="UsageException">There is no key in it.</exception>
    public static string ReadFile(string path)
    {
        var buffer = new char[LongestKey];
        int length;
        try
        {
            using var reader = path == "-" ? Console.In : new StreamReader(path, Encoding.UTF8);
            length = reader.ReadBlock(buffer);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--api-key-file: {broken.Message}", broken);
        }

        var key = new string(buffer, 0, length).Trim();
        return key.Length > 0 && length < LongestKey && !key.Any(char.IsWhiteSpace)
            ? key
            : throw new UsageException($"--api-key-file: '{path}' does not hold one API key and nothing else.");
    }

    /// <summary>Asks for it at the terminal; what is typed is not shown.</summary>
    /// <param name="organization">The organization it is for.</param>
    public static string Ask(string organization)
    {
        Console.Error.Write($"API key for {organization} (not shown): ");
        var key = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var pressed && pressed.Key != ConsoleKey.Enter)
        {
            if (pressed.Key == ConsoleKey.Backspace)
            {
                key.Length = Math.Max(0, key.Length - 1);
            }
            else if (!char.IsControl(pressed.KeyChar))
            {
                key.Append(pressed.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return key.ToString().Trim() is { Length: > 0 } typed ? typed : throw new UsageException("No API key was typed.");
    }
}
