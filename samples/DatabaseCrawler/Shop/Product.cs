using Coveo.Push;

namespace DatabaseCrawler.Shop;

/// <summary>A row of the table.</summary>
internal sealed record Product(long Id, string Name, decimal Price)
{
    /// <summary>The item's URI. It depends on the key of the row alone, so a row keeps its item whatever changes in it.</summary>
    public static string DocumentIdOf(long id) => $"https://shop.acme.example/products/{id}";

    public PushDocument ToDocument() => new(DocumentIdOf(Id))
    {
        Title = Name,
        Body = DocumentBody.FromText($"{Name}, for {Price:0.00}"),
        FileExtension = ".txt",
        Metadata = { ["price"] = Price },
    };
}
