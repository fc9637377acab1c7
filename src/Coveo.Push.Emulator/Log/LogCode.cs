namespace Coveo.Push.Emulator.Log;

/// <summary>
/// What went wrong after the 202, as the log says it. Of the service only <see cref="OutOfSequenceOperation"/> is known; the others are the
/// emulator's own. docs/reference/errors.md is made from these comments.
/// </summary>
internal static class LogCode
{
    /// <summary>The ordering ID is not higher than that of the last operation on the item or identity, or it is lower than that of the last delete-older-than.</summary>
    public const string OutOfSequenceOperation = "OUT_OF_SEQUENCE_OPERATION";

    /// <summary>An item of a <c>SECURED</c> source has no <c>permissions</c> (docs.coveo.com/en/78).</summary>
    public const string MissingPermissions = "MISSING_PERMISSIONS";

    /// <summary>The permissions of an item name more identities than an item may have, 5,000 (docs.coveo.com/en/63).</summary>
    public const string TooManyPermissions = "TOO_MANY_PERMISSIONS";

    /// <summary>The permissions of an item make no sense: an identity without a name, additional info that is no map of texts.</summary>
    public const string InvalidPermissions = "INVALID_PERMISSIONS";

    /// <summary>The permissions of an item name a security identity provider that does not exist: they match nobody. A warning.</summary>
    public const string UnknownSecurityProvider = "UNKNOWN_SECURITY_PROVIDER";

    /// <summary>The ID of an item is no URI.</summary>
    public const string InvalidDocumentId = "INVALID_DOCUMENT_ID";

    /// <summary>A partial update is for an item that is not in the index (docs.coveo.com/en/p4eb0515).</summary>
    public const string DocumentDoesNotExist = "DOCUMENT_DOES_NOT_EXIST";

    /// <summary>An element of a file of the Stream API is larger than an item may be, 3 MB (docs.coveo.com/en/l62e0540).</summary>
    public const string DocumentTooLarge = "DOCUMENT_TOO_LARGE";

    /// <summary>A part of a stream or a merge holds something else than items to add or update.</summary>
    public const string UnexpectedOperation = "UNEXPECTED_OPERATION";

    /// <summary>A partial update makes no sense, by itself or for the value that the item has.</summary>
    public const string InvalidPartialUpdate = "INVALID_PARTIAL_UPDATE";

    /// <summary>A batch file is no JSON of the documented form. An element of it that alone makes no sense is rejected under this code, too.</summary>
    public const string InvalidJson = "INVALID_JSON";

    /// <summary>The file container of a batch or of a body does not exist, has expired, was used already or is empty (docs.coveo.com/en/43).</summary>
    public const string FileNotFound = "FILE_NOT_FOUND";

    /// <summary><c>compressedBinaryData</c> is not Base64.</summary>
    public const string InvalidBase64 = "INVALID_BASE64";

    /// <summary>The body is not compressed in the way that its compression type says.</summary>
    public const string UndecodableData = "UNDECODABLE_DATA";

    /// <summary>The body is compressed with LZMA, which the emulator does not expand.</summary>
    public const string UnsupportedCompression = "UNSUPPORTED_COMPRESSION";

    /// <summary>The body expands to more than a file container may hold.</summary>
    public const string DataTooLarge = "DATA_TOO_LARGE";

    /// <summary>A mapping rule fills a field that does not exist. A warning.</summary>
    public const string UnknownField = "UNKNOWN_FIELD";

    /// <summary>A value cannot become one of its field's type: the field stays empty. A warning.</summary>
    public const string FieldTypeMismatch = "FIELD_TYPE_MISMATCH";

    /// <summary>An identity of a batch file makes no sense.</summary>
    public const string InvalidIdentity = "INVALID_IDENTITY";

    /// <summary>Identities are for a security identity provider that does not exist, where the emulator is not strict and has answered 202.</summary>
    public const string ProviderDoesNotExist = "PROVIDER_DOES_NOT_EXIST";

    /// <summary>A group contains itself, which adds nothing. A warning.</summary>
    public const string CyclicMembership = "CYCLIC_MEMBERSHIP";

    /// <summary>An alias leads to a provider that the provider of the identity does not cascade to: it has no effect (docs.coveo.com/en/85). A warning.</summary>
    public const string ProviderNotCascaded = "PROVIDER_NOT_CASCADED";

    /// <summary>An alias does not say to which of several cascaded providers it leads: it has no effect. A warning.</summary>
    public const string AmbiguousAliasProvider = "AMBIGUOUS_ALIAS_PROVIDER";
}
