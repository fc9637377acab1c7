namespace Shop;

/// <summary>What is pushed.</summary>
internal sealed record Product(string Url, string Name, string Description, double Price);
