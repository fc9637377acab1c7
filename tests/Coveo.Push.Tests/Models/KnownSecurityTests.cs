using Coveo.Push.Platform;

namespace Coveo.Push.Tests.Models;

public class KnownSecurityTests
{
    private readonly KnownSecurity _known = new();

    [Fact]
    public void What_was_never_noted_is_not_known()
    {
        _known.VisibilityOf("s").Should().BeNull();
        _known.CascadesOf("p").Should().BeNull();
        _known.IsCaseInsensitive("p").Should().BeFalse();
    }

    [Fact]
    public void A_source_is_known_by_its_last_note_until_it_is_forgotten()
    {
        _known.NoteSource("s", SourceVisibility.Secured);
        _known.NoteSource("s", SourceVisibility.Shared);

        _known.VisibilityOf("s").Should().Be(SourceVisibility.Shared);
        _known.VisibilityOf("S").Should().BeNull("IDs are kept to the letter");

        _known.ForgetSource("s");
        _known.VisibilityOf("s").Should().BeNull();
    }

    [Fact]
    public void A_provider_is_known_until_it_is_forgotten()
    {
        _known.NoteProvider(new SecurityProvider { Id = "p", Name = "p", IsCaseSensitive = false, CascadingProviders = [CascadingSecurityProvider.Email] });

        _known.CascadesOf("p").Should().Equal(Identity.EmailSecurityProvider);
        _known.IsCaseInsensitive("p").Should().BeTrue();

        _known.ForgetProvider("p");
        _known.CascadesOf("p").Should().BeNull();
        _known.IsCaseInsensitive("p").Should().BeFalse();
    }

    [Fact]
    public void What_an_answer_leaves_out_stays_as_it_was_known()
    {
        _known.NoteProvider(new SecurityProvider { Id = "p", Name = "p", IsCaseSensitive = false, CascadingProviders = [] });
        _known.NoteProvider(new SecurityProvider { Id = "p", Name = "p" });

        _known.CascadesOf("p").Should().BeEmpty("it was said to cascade to none");
        _known.IsCaseInsensitive("p").Should().BeTrue();
    }

    [Fact]
    public void The_oldest_note_makes_room_for_the_newest()
    {
        for (var i = 0; i <= 4096; i++)
        {
            _known.NoteSource($"s{i}", SourceVisibility.Private);
        }

        _known.VisibilityOf("s0").Should().BeNull();
        _known.VisibilityOf("s1").Should().Be(SourceVisibility.Private);
        _known.VisibilityOf("s4096").Should().Be(SourceVisibility.Private);
    }

    [Fact]
    public void Many_threads_may_note_and_ask_at_once()
    {
        Parallel.For(0, 20_000, i =>
        {
            _known.NoteSource($"s{i % 5000}", SourceVisibility.Secured);
            _known.VisibilityOf($"s{i % 50}");
            _known.ForgetSource($"s{i % 7}");
        });

        _known.NoteSource("last", SourceVisibility.Shared);
        _known.VisibilityOf("last").Should().Be(SourceVisibility.Shared);
    }
}
