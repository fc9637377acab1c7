using System.Text.Encodings.Web;
using System.Text.Json;
using Coveo.Push.Cli.Inputs;

namespace Coveo.Push.Cli.DeadLetters;

/// <summary>Writes what did not arrive, a JSON object a line. The file is made with the first letter, so that none means that all arrived.</summary>
/// <param name="path">The file; what it held before is gone with the first letter, or at the end.</param>
internal sealed class DeadLetterFile(string path) : IAsyncDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SemaphoreSlim _one = new(1, 1);
    private FileStream? _file;

    public long Count { get; private set; }

    /// <summary>Forgets the letters of an earlier run.</summary>
    public void Clear() => File.Delete(path);

    /// <summary>Writes an item that the push did not deliver.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="filePath">The file that it is made of, if it is.</param>
    /// <param name="stop">Stops the writing.</param>
    public async ValueTask WriteAsync(ItemOutcome outcome, string? filePath, CancellationToken stop)
    {
        var letter = new DeadLetter(outcome.Id, outcome.Result.ToString(), outcome.Reason) { File = filePath };
        await WriteAsync(letter.ToJson(outcome.Kind, outcome.Json, Options), stop).ConfigureAwait(false);
    }

    /// <summary>Writes a piece of the input that is no item.</summary>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="stop">Stops the writing.</param>
    public async ValueTask WriteAsync(InputProblem problem, CancellationToken stop) =>
        await WriteAsync(new DeadLetter(problem.DocumentId, "NotRead", problem.Reason) { Place = problem.Place }.ToJson(PushOperationKind.AddOrUpdate, default, Options), stop).ConfigureAwait(false);

    /// <summary>Writes an item that was taken, and did not get into the index.</summary>
    /// <param name="letter">The item and why.</param>
    /// <param name="item">The item as it was read; empty where it is read again from its file, or cannot be.</param>
    /// <param name="stop">Stops the writing.</param>
    public ValueTask WriteAsync(DeadLetter letter, ReadOnlyMemory<byte> item, CancellationToken stop) =>
        WriteAsync(letter.ToJson(PushOperationKind.AddOrUpdate, item, Options), stop);

    public async ValueTask DisposeAsync()
    {
        if (_file is not null)
        {
            await _file.DisposeAsync().ConfigureAwait(false);
        }

        _one.Dispose();
    }

    private async ValueTask WriteAsync(byte[] json, CancellationToken stop)
    {
        await _one.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            // What is in it may be secret: it is for nobody else.
            _file ??= new FileStream(path, Creation());
            await _file.WriteAsync(json, stop).ConfigureAwait(false);
            await _file.FlushAsync(stop).ConfigureAwait(false);
            Count++;
        }
        finally
        {
            _one.Release();
        }
    }

    private static FileStreamOptions Creation()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
