using Coveo.Push.Serialization;

namespace Coveo.Push;

/// <summary>Makes a file container from an answer, and trusts nothing in it that would send bytes to a wrong place.</summary>
internal static class FileContainerReader
{
    public static FileContainer Read(FileContainerContract? answer, Func<string, CoveoPushException> unreadable)
    {
        if (answer is not { FileId.Length: > 0, UploadUri.Length: > 0 })
        {
            throw unreadable("it names no file container");
        }

        if (!Uri.TryCreate(answer.UploadUri, UriKind.Absolute, out var uploadUri) || !EndpointAddress.IsSafeForSecrets(uploadUri))
        {
            throw unreadable("its upload address is not an https URL");
        }

        var requiredHeaders = answer.RequiredHeaders ?? [];
        if (requiredHeaders.Any(header => !IsPlain(header.Key) || !IsPlain(header.Value)))
        {
            throw unreadable("a required header holds a control character");
        }

        return new FileContainer { FileId = answer.FileId!, UploadUri = uploadUri, RequiredHeaders = requiredHeaders };
    }

    private static bool IsPlain(string? text) => text is not null && !text.Any(char.IsControl);
}
