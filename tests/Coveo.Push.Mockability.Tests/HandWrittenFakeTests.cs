using System.Reflection;
using Coveo.Push.Mockability.Tests.Fakes;
using Coveo.Push.Mockability.Tests.PublicApi;

namespace Coveo.Push.Mockability.Tests;

/// <summary>Each interface of the library, faked by a class that was written by hand: that they compile is half of the test.</summary>
public class HandWrittenFakeTests
{
    public static TheoryData<string> Interfaces => [.. Library.Interfaces.Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Interfaces))]
    public async Task Each_interface_has_a_fake_that_answers_every_call(string type)
    {
        var wanted = Library.Find(type);
        var fake = FakeOf(wanted);

        foreach (var member in Library.MembersOf(wanted).Select(member => member.IsGenericMethodDefinition ? member.MakeGenericMethod(typeof(string)) : member))
        {
            var answer = member.Invoke(fake, PublicValue.ArgumentsOf(member));

            if (MayBeMissing(member))
            {
                continue;
            }

            (await EndOf(answer)).Should().NotBeNull("{0}.{1} has an answer", wanted.Name, member.Name);
        }
    }

    [Fact]
    public async Task An_application_cannot_tell_the_fake_from_the_real_client()
    {
        var coveo = new FakeCoveo();

        var source = await coveo.Sources.FindByNameAsync("Shop");
        await using var crawl = await coveo.Crawls.StartRebuildAsync(source!.Id);
        await crawl.AddAsync(new PushDocument("https://acme.example/1"));
        var report = await crawl.CompleteAsync();

        (report.IsComplete, report.Seen, report.IsOldDeleted).Should().Be((true, 1, true));
        (await crawl.VerifyAsync(TimeSpan.FromMinutes(1))).IsConfirmed.Should().BeTrue();
        (await coveo.CheckAccessAsync(source.Id)).IsReady.Should().BeTrue();
    }

    [Fact]
    public async Task A_push_that_fails_can_be_played_too()
    {
        await using var push = new FakeCoveo().Batches.Start("acmeorg1-shop");
        await push.AddAsync(new PushDocument("https://acme.example/1"));
        await push.DeleteAsync("unwanted");

        var incomplete = await push.Invoking(it => it.CompleteAsync()).Should().ThrowAsync<CoveoPushIncompleteException>();

        incomplete.Which.Summary.ToString().Should().StartWith("1 of 2 items accepted");
        incomplete.Which.Summary.FirstNotAccepted!.ToString().Should().Be("Delete 'unwanted': Rejected: Nobody wants it.");
    }

    private static object FakeOf(Type wanted)
    {
        var fake = typeof(FakeCoveo).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.Namespace == typeof(FakeCoveo).Namespace && wanted.IsAssignableFrom(type))
            .Should().ContainSingle("{0} needs a class in Fakes that implements it", wanted.Name).Subject;
        var constructor = fake.GetConstructors().Should().ContainSingle().Subject;
        return constructor.Invoke(PublicValue.ArgumentsOf(constructor));
    }

    private static bool MayBeMissing(MethodInfo member) =>
        member.ReturnType == typeof(void) || new NullabilityInfoContext().Create(member.ReturnParameter) is var answer
            && (answer.ReadState == NullabilityState.Nullable || answer.GenericTypeArguments is [{ ReadState: NullabilityState.Nullable }]);

    private static async Task<object?> EndOf(object? answer)
    {
        switch (answer)
        {
            case Task task:
                await task;
                return task.GetType().GetProperty("Result")?.GetValue(task) ?? "done";
            case ValueTask task:
                await task;
                return "done";
            default:
                return answer?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>)
                    ? await EndOf(type.GetMethod("AsTask")!.Invoke(answer, []))
                    : answer;
        }
    }
}
