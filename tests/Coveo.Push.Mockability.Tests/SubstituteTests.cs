using System.Reflection;
using Coveo.Push.Mockability.Tests.PublicApi;
using NSubstitute;
using NSubstitute.Core;

namespace Coveo.Push.Mockability.Tests;

/// <summary>Each interface of the library, faked with NSubstitute.</summary>
public class SubstituteTests
{
    public static IEnumerable<object[]> Members =>
        Library.Interfaces.SelectMany(type => Library.MembersOf(type).Select(member => new object[] { type.FullName!, member.ToString()! }));

    [Theory]
    [MemberData(nameof(Members))]
    public void A_substitute_answers_each_call_with_what_the_test_has_made_and_knows_that_it_was_called(string type, string signature)
    {
        var (substitute, member) = Fake(Library.Find(type), signature);
        var arguments = PublicValue.ArgumentsOf(member);
        var answer = PublicValue.Of(member.ReturnType);

        if (member.ReturnType != typeof(void))
        {
            // substitute.Member(arguments).Returns(answer)
            member.Invoke(substitute, arguments);
            SubstitutionContext.Current.ThreadContext.LastCallShouldReturn(new NSubstitute.Core.ReturnValue(answer), MatchArgs.AsSpecifiedInCall);
        }

        substitute.ClearReceivedCalls();

        var answered = member.Invoke(substitute, arguments);

        (answered ?? "nothing").Should().Be(answer);
        substitute.ReceivedCalls().Should().ContainSingle().Which.GetMethodInfo().Name.Should().Be(member.Name);
    }

    [Fact]
    public void No_interface_and_no_call_is_forgotten()
    {
        Members.Select(row => row[0]).Distinct().Should().BeEquivalentTo(Library.Interfaces.Select(type => type.FullName)).And.HaveCountGreaterThanOrEqualTo(28);
        Members.Select(row => string.Join(' ', row)).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(150);
    }

    private static (object Substitute, MethodInfo Member) Fake(Type type, string signature)
    {
        var member = Library.MembersOf(type).Single(method => method.ToString() == signature);
        return (Substitute.For([type], []), member.IsGenericMethodDefinition ? member.MakeGenericMethod(typeof(string)) : member);
    }
}
