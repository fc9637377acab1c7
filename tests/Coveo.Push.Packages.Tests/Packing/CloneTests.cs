namespace Coveo.Push.Packages.Tests.Packing;

/// <summary>What gets into the packages of the folder they are made in, and of where that came from.</summary>
public sealed class CloneTests
{
    [Theory]
    [InlineData("/srv/git/push", "")]
    [InlineData("https://ana:secret@github.com/acme/push.git", "https://github.com/acme/push")]
    public async Task The_address_of_the_repository_is_one_that_others_can_open_without_the_secrets_of_who_packs(string origin, string address)
    {
        using var repository = new SmallRepository();
        repository.BeCloneOf(origin);

        var properties = (await repository.AskAsync("InitializeSourceControlInformation", "-getProperty:PublishRepositoryUrl", "-getProperty:PackageProjectUrl")).GetProperty("Properties");

        properties.GetProperty("PublishRepositoryUrl").GetString().Should().Be(address.Length > 0 ? "true" : "");
        properties.GetProperty("PackageProjectUrl").GetString().Should().Be(address);
    }

    /// <summary>Of an archive, or in a container.</summary>
    [Fact]
    public async Task Without_Git_sources_have_the_same_names_as_in_a_clone()
    {
        using var repository = new SmallRepository();

        var answer = await repository.AskAsync("InitializeSourceRootMappedPaths", "-getItem:SourceRoot", "-getProperty:DeterministicSourcePaths");

        answer.GetProperty("Items").GetProperty("SourceRoot").EnumerateArray().Select(root => root.GetProperty("MappedPath").GetString()).Should().Equal("/_/");
        answer.GetProperty("Properties").GetProperty("DeterministicSourcePaths").GetString().Should().Be("true");
    }
}
