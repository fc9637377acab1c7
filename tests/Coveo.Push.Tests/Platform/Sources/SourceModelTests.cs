using System.Net;
using System.Text.Json;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

/// <summary>What is read of the service's source model.</summary>
public class SourceModelTests
{
    private const string Model =
        """
        {
          "id": "acmeorg1-abc", "name": "My Push Source", "owner": "ana@acme.example-google", "sourceType": "PUSH", "sourceVisibility": "SECURED",
          "pushEnabled": true, "streamEnabled": true, "onPremisesEnabled": false, "createdDate": 1738000000000,
          "lastModifiedDate": "2025-01-27T17:46:40.000Z", "lastModifier": "bo@acme.example-google", "logicalIndex": "default",
          "customParameters": { "a": "b" }, "ocrFileTypes": ["pdf"],
          "mappings": [ { "id": "q5dp", "kind": "COMMON" }, { "id": "x" } ],
          "information": {
            "sourceStatus": {
              "type": "REFRESHING", "extendedCurrentStatus": "STARTING_REFRESH", "refreshType": "REBUILD", "allowedOperations": ["DELETE", "IDLE"],
              "statusMessage": "Soon.", "pausedOnErrorCode": "E", "numberOfDocuments": 9
            },
            "lastOperation": { "operationType": "REBUILD", "result": "ERROR", "timestamp": 1738000100000, "errorCode": "BAD" },
            "nextOperation": { "operationType": "FULL_REFRESH", "timestamp": "2025-01-27T17:46:40Z" },
            "rebuildRequired": true, "rebuildRequiredReasons": ["FIELD_CONFIGURATION_UPDATED"],
            "numberOfDocuments": 2, "documentsTotalSize": 2048,
            "lastRefreshEndDate": 1, "lastRebuildEndDate": 2, "lastFullRefreshEndDate": 3, "lastIncrementalRefreshEndDate": "1970-01-01T00:00:00.004Z"
          },
          "configurationError": { "errorCode": "WRONG", "message": "It is wrong." },
          "securityProviderReferences": ["My Provider", "Other"],
          "permissions": { "permissionLevels": [ { "name": "Source", "permissionSets": [ { "anonymousAllowed": false, "permissions": [
            { "allowed": true, "identityType": "USER", "identity": "ana@acme.example", "securityProvider": "Email Security Provider" },
            { "allowed": false, "identityType": "VIRTUAL_GROUP", "identity": "bots", "additionalInfo": { "k": "v" } } ] } ] } ] },
          "groupsThatCanEdit": [ { "id": "g1", "displayName": "Administrators" }, { "displayName": "no ID" } ],
          "apiKeysThatCanEdit": [ { "id": "k1" } ]
        }
        """;

    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.OK, Model);

    [Fact]
    public async Task Everything_about_a_source_is_read()
    {
        var source = await _service.Client().Sources.GetAsync("acmeorg1-abc");

        _service.Call.Line.Should().Be("GET https://platform.cloud.coveo.com/rest/organizations/acmeorg1/sources/acmeorg1-abc");
        var date = DateTimeOffset.FromUnixTimeMilliseconds(1738000000000);
        source.Should().BeEquivalentTo(
            new Source
            {
                Id = "acmeorg1-abc",
                Name = "My Push Source",
                SourceType = "PUSH",
                Visibility = SourceVisibility.Secured,
                IsPushEnabled = true,
                IsStreamEnabled = true,
                Owner = "ana@acme.example-google",
                CreatedDate = date,
                LastModifier = "bo@acme.example-google",
                LastModifiedDate = date,
                State = SourceState.Refreshing,
                Status = "REFRESHING",
                ExtendedStatus = "STARTING_REFRESH",
                StatusMessage = "Soon.",
                PausedOnErrorCode = "E",
                RefreshType = "REBUILD",
                AllowedOperations = ["DELETE", "IDLE"],
                ConfigurationError = new SourceProblem { ErrorCode = "WRONG", Message = "It is wrong." },
                LastOperation = new SourceOperation { Operation = "REBUILD", Result = ActivityResult.Error, ResultName = "ERROR", ErrorCode = "BAD", Timestamp = date.AddSeconds(100) },
                NextOperation = new SourceOperation { Operation = "FULL_REFRESH", Timestamp = date },
                LastRefreshEndDate = DateTimeOffset.FromUnixTimeMilliseconds(1),
                LastRebuildEndDate = DateTimeOffset.FromUnixTimeMilliseconds(2),
                LastFullRefreshEndDate = DateTimeOffset.FromUnixTimeMilliseconds(3),
                LastIncrementalRefreshEndDate = DateTimeOffset.FromUnixTimeMilliseconds(4),
                NumberOfDocuments = 2,
                DocumentsTotalSize = 2048,
                IsRebuildRequired = true,
                RebuildRequiredReasons = ["FIELD_CONFIGURATION_UPDATED"],
                NumberOfMappings = 2,
                SecurityProviderIds = ["My Provider", "Other"],
                GroupsThatCanEdit = [new SourceEditor("g1", "Administrators")],
                ApiKeysThatCanEdit = [new SourceEditor("k1")],
            },
            options => options.Excluding(found => found.Model).Excluding(found => found.Permissions));
        source.Permissions!.ToString().Should().Be("Source: User 'ana@acme.example' of 'Email Security Provider' but not VirtualGroup 'bots'");
        source.Model.GetProperty("ocrFileTypes")[0].GetString().Should().Be("pdf");
        source.LastOperation!.ToString().Should().Be("REBUILD: ERROR (BAD)");
        source.ConfigurationError!.ToString().Should().Be("WRONG: It is wrong.");
    }

    [Fact]
    public async Task What_an_answer_does_not_say_is_not_there()
    {
        _service.Answers(HttpStatusCode.OK, """{"id":"s"}""");

        var source = await _service.Client().Sources.GetAsync("s");

        source.Should().BeEquivalentTo(new Source { Id = "s", Name = "s" }, options => options.Excluding(found => found.Model));
        new Source { Id = "s", Name = "s" }.Model.ValueKind.Should().Be(JsonValueKind.Undefined);
    }

    [Theory]
    [InlineData("""{"id":"s","information":5,"mappings":{},"permissions":[],"groupsThatCanEdit":"all","configurationError":"no","securityProviderReferences":[1,null]}""")]
    [InlineData("""{"id":"s","name":7,"pushEnabled":"yes","createdDate":{},"owner":[],"information":{"sourceStatus":{"type":1},"numberOfDocuments":"many","rebuildRequired":null,"lastOperation":[]}}""")]
    [InlineData("""{"id":"s","owner":"\ud800"}""")]
    public async Task A_property_in_an_odd_form_does_not_make_the_source_unreadable(string model)
    {
        _service.Answers(HttpStatusCode.OK, model);

        var source = await _service.Client().Sources.GetAsync("s");

        source.Should().BeEquivalentTo(new Source { Id = "s", Name = "s" }, options => options.Excluding(found => found.Model));
    }

    [Fact]
    public async Task A_word_that_is_not_known_is_kept()
    {
        _service.Answers(HttpStatusCode.OK, """{"ID":"s","sourceVisibility":"CLUB","information":{"sourceStatus":{"type":"SLEEPING"},"lastOperation":{"result":"MAYBE"}}}""");

        var source = await _service.Client().Sources.GetAsync("s");

        (source.Id, source.Visibility, source.State, source.Status).Should().Be(("s", (SourceVisibility?)null, SourceState.Unknown, "SLEEPING"));
        (source.LastOperation!.Result, source.LastOperation.ResultName).Should().Be((ActivityResult.Unknown, "MAYBE"));
    }

    [Fact]
    public async Task Permissions_in_the_form_of_items_are_read_too()
    {
        _service.Answers(HttpStatusCode.OK, """{"id":"s","permissions":{"permissionLevels":[{"permissionSets":[{"allowAnonymous":true,"deniedPermissions":[{"identity":"bo","identityType":"User"}]}]}]}}""");

        var source = await _service.Client().Sources.GetAsync("s");

        source.Permissions!.ToString().Should().Be(": everyone but not User 'bo'");
    }
}
