using System.Text.Json;
using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Connection;

/// <summary>The profiles of the person at the keyboard, in a file that nobody else can read.</summary>
internal sealed class ProfileStore
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyDirectory = OwnerOnly | UnixFileMode.UserExecute;

    private ProfileStore(string path, ProfileFile content) => (FilePath, Content) = (path, content);

    public string FilePath { get; }

    public ProfileFile Content { get; }

    /// <summary>Whether others of this machine can read the file, and with it the keys.</summary>
    public bool IsOpenToOthers => !OperatingSystem.IsWindows() && File.Exists(FilePath) && (File.GetUnixFileMode(FilePath) & ~OwnerOnlyDirectory) != UnixFileMode.None;

    /// <summary>The profiles, none if there is no file.</summary>
    /// <exception cref="UsageException">The file is no file of profiles.</exception>
    public static ProfileStore Load()
    {
        var path = PathOf(System.Environment.GetEnvironmentVariable);
        if (!File.Exists(path))
        {
            return new ProfileStore(path, new ProfileFile());
        }

        try
        {
            using var file = File.OpenRead(path);
            return new ProfileStore(path, JsonSerializer.Deserialize(file, ProfileJson.Default.ProfileFile) ?? new ProfileFile());
        }
        catch (JsonException broken)
        {
            throw new UsageException($"The profiles in '{path}' cannot be read: line {broken.LineNumber + 1} is not what it should be. Correct or delete the file.", broken);
        }
    }

    /// <summary>Writes the profiles: whole or not at all, and never readable by others, not even for a moment.</summary>
    public void Save()
    {
        var directory = Path.GetDirectoryName(FilePath)!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, OwnerOnlyDirectory);
        }

        var temporary = $"{FilePath}.{System.Environment.ProcessId}.tmp";
        File.Delete(temporary);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var file = new FileStream(temporary, options))
        {
            JsonSerializer.Serialize(file, Content, ProfileJson.Default.ProfileFile);
        }

        File.Move(temporary, FilePath, overwrite: true);
    }

    private static string PathOf(Func<string, string?> variable)
    {
        if (variable("COVEO_PUSH_PROFILES") is { Length: > 0 } named)
        {
            return Path.GetFullPath(named);
        }

        var settings = System.Environment.GetFolderPath(System.Environment.SpecialFolder.ApplicationData, System.Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(settings, "coveo-push", "profiles.json");
    }
}
