#if NETSTANDARD2_0
using System.Runtime.InteropServices;
#endif

namespace Coveo.Push;

/// <summary>The temporary file of a body that is too large to hold: nobody else can read it, and it is gone when it is closed.</summary>
internal static class BodyFile
{
    private const int BufferBytes = 81920;

    public static FileStream Create(string folder)
    {
        var path = Path.Combine(folder, "coveo-push-" + Path.GetRandomFileName());
        if (IsWindows)
        {
            return Open(path, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        }

        var file = Open(path, FileOptions.Asynchronous);
        try
        {
            // Without a name at once, so that not even a process that is killed leaves it behind.
            File.Delete(path);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

#if NETSTANDARD2_0
    private static bool IsWindows => RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    // Older frameworks cannot name the owner's rights; on Windows, where they are at home, the folder is the user's own.
    private static FileStream Open(string path, FileOptions options) => new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferBytes, options);
#else
    private static bool IsWindows => OperatingSystem.IsWindows();

    private static FileStream Open(string path, FileOptions options)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = BufferBytes, Options = options };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, how);
    }
#endif
}
