namespace Coveo.Push;

/// <summary>Says that an identity does not fit a file container, the largest way there is.</summary>
internal static class IdentityTooLarge
{
    public static CoveoPayloadTooLargeException Of(Identity identity, long bytes) => new(
        $"Identity {identity} makes a file of {MessageText.Bytes(bytes)}; a file container holds {MessageText.Megabytes(PushDefaults.MaximumContainerBytes)} (docs.coveo.com/en/63). "
        + "Divide a group into several, and make those its members; give an alias fewer identities.");
}
