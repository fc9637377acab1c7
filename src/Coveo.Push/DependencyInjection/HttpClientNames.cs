namespace Coveo.Push;

/// <summary>What the HTTP clients are called in the factory. No client name makes two of them the same.</summary>
internal static class HttpClientNames
{
    public static string Calls(string name) => WithName("Coveo.Push", name);

    public static string Uploads(string name) => WithName("Coveo.Push.Uploads", name);

    private static string WithName(string purpose, string name) => name.Length == 0 ? purpose : $"{purpose}/{name}";
}
