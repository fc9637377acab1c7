namespace UnitTesting.Crawler;

/// <summary>The shop, as far as the crawler has to know it.</summary>
public interface IProductCatalog
{
    IReadOnlyList<string> Departments { get; }

    /// <exception cref="IOException">The department cannot be read at the moment.</exception>
    IAsyncEnumerable<Product> ProductsOfAsync(string department, CancellationToken cancellationToken = default);

    /// <returns>The product, or <see langword="null"/> where the shop does not have it any more.</returns>
    Task<Product?> FindAsync(string number, CancellationToken cancellationToken = default);
}
