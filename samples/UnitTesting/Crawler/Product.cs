namespace UnitTesting.Crawler;

/// <summary>A product as the shop has it.</summary>
public sealed record Product(string Number, string Name)
{
    public string Description { get; init; } = "";

    public decimal Price { get; init; }

    public IReadOnlyList<string> Colors { get; init; } = [];

    /// <summary>Whether it is no longer sold. The shop keeps it for old orders; nobody should find it.</summary>
    public bool IsDiscontinued { get; init; }
}
