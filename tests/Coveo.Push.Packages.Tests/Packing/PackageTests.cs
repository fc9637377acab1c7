namespace Coveo.Push.Packages.Tests.Packing;

/// <summary>Tests of the packages: they are made once, and looked at one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PackageTests : ICollectionFixture<PackageFolder>
{
    public const string Name = "Packages";
}
