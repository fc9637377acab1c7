using Coveo.Push.Serialization;

namespace Coveo.Push;

/// <summary>Makes a file container from an answer, and trusts nothing in it that would send bytes to a wrong place.</summary>
internal static class FileContainerReader
{
    private const string TokenSigns = "!#$%&'*+-.^_`|~";

    /// <summary>Says what is wrong with the answer, or <see langword="null"/> and gives the container.</summary>
    public static string? TryRead(FileContainerContract? answer, out FileContainer? container)
    {
        container = null;
        if (answer is not { FileId.Length: > 0, UploadUri.Length: > 0 })
        {
            return "it names no file container";
        }

        if (!Uri.TryCreate(answer.UploadUri, UriKind.Absolute, out var uploadUri) || !EndpointAddress.IsSafeForSecrets(uploadUri))
        {
            return "its upload address is not an https URL";
        }

        var requiredHeaders = answer.RequiredHeaders ?? [];
        if (!requiredHeaders.All(header => IsToken(header.Key) && IsPlain(header.Value)))
        {
            return "a required header cannot be sent";
        }

        container = new FileContainer { FileId = answer.FileId!, UploadUri = uploadUri, RequiredHeaders = requiredHeaders };
        return null;
    }

    /// <summary>A name that HTTP allows (RFC 9110, section 5.6.2).</summary>
    private static bool IsToken(string name) =>
        name.Length > 0 && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || TokenSigns.Any(sign => sign == c));

    private static bool IsPlain(string? text) => text is not null && !text.Any(char.IsControl);
}
