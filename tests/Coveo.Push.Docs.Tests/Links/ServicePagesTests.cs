using Coveo.Push.Docs.Tests.Pages;

namespace Coveo.Push.Docs.Tests.Links;

/// <summary>A fact about the service names a page of its documentation that is known to state it.</summary>
public class ServicePagesTests
{
    [Fact]
    public void Only_known_pages_of_the_service_are_referred_to()
    {
        var known = ServicePages.All.Select(page => page.Number).ToHashSet();

        (from path in Repository.Files(".md", ".cs", ".razor", ".json")
         where !path.StartsWith("tests/", StringComparison.Ordinal)
         from number in ServicePages.ReferredTo(Repository.Read(path))
         where !known.Contains(number)
         select $"{path}: docs.coveo.com/en/{number}").Should().BeEmpty();
    }

    [Fact]
    public void Each_known_page_has_a_subject_and_is_listed_once() =>
        ServicePages.All.Should().OnlyHaveUniqueItems(page => page.Number).And.OnlyContain(page => page.Subject.Length > 0);
}
