using System.Text.Encodings.Web;
using System.Text.Json;
using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.People;
using Coveo.Push.Emulator.Permissions;

namespace Coveo.Push.Emulator.Control;

/// <summary>Writes why a person may or may not see an item. Levels and sets are counted from 1.</summary>
internal sealed class ExplanationWriter(Utf8JsonWriter json, ItemExplanation explanation)
{
    public void Write()
    {
        json.WriteStartObject();
        json.WriteString("sourceId", explanation.Source.Id);
        json.WriteString("documentId", explanation.DocumentId);
        json.WriteString("sourceVisibility", explanation.Source.Visibility);
        WritePerson();
        json.WriteString("verdict", explanation.Verdict.IsAllowed ? LevelOutcome.Allow : LevelOutcome.Deny);
        json.WriteString("reason", ForPeople(VerdictReason.Of(explanation)));
        json.WriteString("permissionState", explanation.Unresolved.Count == 0 ? "VALID" : "INCOMPLETE");
        json.WriteString("permissionsOf", explanation.Access.DecidesAlone ? "SOURCE" : explanation.Access.IsMerged ? "SOURCE_AND_ITEM" : "ITEM");
        WriteDecidedBy();
        WriteArray("levels", explanation.Verdict.Levels, WriteLevel);
        WriteArray("unresolved", explanation.Unresolved, WriteUnresolved);
        json.WriteEndObject();
    }

    /// <summary>Read in a terminal: quotes and letters stay what they are.</summary>
    private static JsonEncodedText ForPeople(string sentence) => JsonEncodedText.Encode(sentence, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    private void WritePerson()
    {
        if (explanation.Person.Identity is not { } identity)
        {
            json.WriteNull("person");
            return;
        }

        json.WriteStartObject("person");
        WriteIdentity(identity, explanation.Person.ProviderId);
        json.WriteString("state", explanation.PersonState);
        json.WriteEndObject();
    }

    private void WriteDecidedBy()
    {
        var verdict = explanation.Verdict;
        json.WriteStartObject("decidedBy");
        json.WriteString("rule", verdict.Rule);
        WriteNumber("level", verdict.LevelIndex + 1);
        json.WriteString("levelName", verdict.DecidingLevel?.Level.Name);
        WriteNumber("set", verdict.SetIndex + 1);
        json.WriteEndObject();
    }

    private void WriteLevel(LevelEvaluation level, int number)
    {
        json.WriteNumber("level", number);
        json.WriteString("name", level.Level.Name);
        json.WriteString("outcome", level.Outcome);
        WriteArray("sets", level.Sets, WriteSet);
    }

    private void WriteSet(SetEvaluation set, int number)
    {
        json.WriteNumber("set", number);
        json.WriteString("name", set.Set.Name);
        json.WriteBoolean("allowAnonymous", set.Set.AllowAnonymous);
        json.WriteString("outcome", set.Outcome);
        WriteArray("matches", set.Matches, WriteMatch);
    }

    private void WriteMatch(PermissionMatch match, int number)
    {
        var identity = explanation.Identities.Find(match.Permission, explanation.DefaultProvider)!;
        json.WriteString("effect", match.Effect);
        json.WriteStartObject("identity");
        WriteIdentity(match.Permission.Identity, identity.Key.ProviderId);
        json.WriteEndObject();
        WriteArray("chain", identity.Chain(), WriteLink);
    }

    private void WriteLink(PersonIdentity link, int number)
    {
        WriteIdentity(new Identity(link.Name, link.Key.Type, link.Key.Info), link.Key.ProviderId);
        json.WriteString("via", link.Via);
    }

    private void WriteUnresolved(UnresolvedPermission unresolved, int number)
    {
        WriteIdentity(unresolved.Permission.Permission.Identity, unresolved.Provider);
        json.WriteString("effect", unresolved.Permission.Effect);
        json.WriteString("state", unresolved.State);
        json.WriteString("reason", ForPeople(unresolved.Reason));
    }

    private void WriteIdentity(Identity identity, string? provider)
    {
        json.WriteString("name", identity.Name);
        json.WriteString("type", identity.Type);
        json.WriteString("provider", provider);
        if (identity.Info.Length > 0)
        {
            json.WritePropertyName("additionalInfo");
            json.WriteRawValue(identity.Info, skipInputValidation: true);
        }
    }

    private void WriteNumber(string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private void WriteArray<T>(string name, IReadOnlyList<T> elements, Action<T, int> write)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < elements.Count; i++)
        {
            json.WriteStartObject();
            write(elements[i], i + 1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
