using Coveo.Push.IntegrationTests.Emulator;

namespace Coveo.Push.IntegrationTests.Secured;

/// <summary>The example of the documentation, as the library writes it: a document in a library, and six people.</summary>
public class WorkedExampleTests
{
    private const string DocumentId = "https://library.example/document";

    [Fact]
    public async Task Each_person_finds_what_the_documentation_says()
    {
        await using var coveo = await EmulatorSession.StartSecuredAsync();
        await coveo.Client.SecurityIdentities.PushAsync(EmulatorSession.Provider,
        [
            .. SecuredPeople.Named("ana", "bo", "cy", "di", "ed"),
            SecuredPeople.Group("staff", "ana", "bo", "cy", "di"),
            SecuredPeople.Group("projectx", "cy"),
        ]);
        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument(DocumentId)
        {
            Permissions = DocumentPermissions.Nobody
                .Level("Document", level => level.Allow(Identity.User("ana")).Deny(Identity.User("bo")))
                .Level("Library", level => level
                    .And(set => set.Named("set A").Allow(Identity.Group("staff")))
                    .And(set => set.Named("set B").Allow(Identity.Group("projectx")))),
        });

        (await VerdictAsync("ana@acme.example")).Should().Be("ALLOW by ALLOWED_IN_EVERY_SET of Document");
        (await VerdictAsync("bo@acme.example")).Should().Be("DENY by DENIED_IN_SET of Document");
        (await VerdictAsync("cy@acme.example")).Should().Be("ALLOW by ALLOWED_IN_EVERY_SET of Library");
        (await VerdictAsync("di@acme.example")).Should().Be("DENY by NOT_ALLOWED_IN_EVERY_SET of Library");
        (await VerdictAsync("ed@acme.example")).Should().Be("DENY by NOTHING_MATCHED of ");
        (await VerdictAsync(email: null)).Should().Be("DENY by NOTHING_MATCHED of ");

        async Task<string> VerdictAsync(string? email)
        {
            var explanation = await coveo.Query.ExplainAsync(coveo.SourceId, DocumentId, email);
            var decidedBy = explanation.GetProperty("decidedBy");
            var verdict = explanation.GetProperty("verdict").GetString();
            (await coveo.Query.SeenByAsync(coveo.SourceId, email)).Should().HaveCount(verdict == "ALLOW" ? 1 : 0);
            return $"{verdict} by {decidedBy.GetProperty("rule").GetString()} of {decidedBy.GetProperty("levelName").GetString()}";
        }
    }
}
