using UnitTesting.Crawler;

namespace UnitTesting.Tests.Doubles;

/// <summary>A catalog of one department, in a list that a test changes as it likes.</summary>
internal sealed class ProductList : IProductCatalog
{
    public ProductList(params Product[] products) => Products.AddRange(products);

    public List<Product> Products { get; } = [];

    public IReadOnlyList<string> Departments => ["Boats"];

    public IAsyncEnumerable<Product> ProductsOfAsync(string department, CancellationToken cancellationToken = default) => Products.ToAsyncEnumerable();

    public Task<Product?> FindAsync(string number, CancellationToken cancellationToken = default) =>
        Task.FromResult(Products.Find(product => product.Number == number));
}
