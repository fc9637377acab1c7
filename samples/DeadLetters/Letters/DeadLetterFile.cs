using System.Text.Json;

namespace DeadLetters.Letters;

/// <summary>A file of dead letters, one on each line as JSON (JSON Lines).</summary>
internal sealed class DeadLetterFile(string path)
{
    /// <summary>Writes letters in place of what is there.</summary>
    /// <returns>What was written.</returns>
    public async Task<IReadOnlyList<DeadLetter>> WriteAsync(IEnumerable<DeadLetter> letters)
    {
        var written = new List<DeadLetter>();
        await using var file = File.CreateText(path);
        foreach (var letter in letters)
        {
            await file.WriteLineAsync(JsonSerializer.Serialize(letter, DeadLetterJson.Default.DeadLetter));
            written.Add(letter);
        }

        return written;
    }

    /// <summary>Reads one after the other.</summary>
    /// <exception cref="JsonException">A line is no dead letter.</exception>
    public IEnumerable<DeadLetter> Read() => File.ReadLines(path).Select(line => JsonSerializer.Deserialize(line, DeadLetterJson.Default.DeadLetter)!);
}
