namespace Shop;

/// <summary>What is pushed.</summary>
internal sealed record Product(Uri Url, string Name, string Description, double Price);
