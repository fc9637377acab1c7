using Coveo.Push.Emulator.Documents;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Mappings;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>Changes a part of an item that is in the index, and keeps the rest.</summary>
/// <param name="tables">The database, for the time of one transaction.</param>
/// <param name="source">The source as it is in that transaction.</param>
/// <param name="stamp">The request.</param>
internal sealed class ItemRevisions(EmulatorTables tables, Source source, OperationStamp stamp)
{
    private static readonly StageOutcome UnknownItem = new(
        LogTask.StreamingExtension,
        LogResult.Error,
        new LogProblem(LogCode.DocumentDoesNotExist, "A partial update changes an item that is in the index; this one is not."));

    private readonly ItemMapping _mapping = new(tables, source, stamp);

    /// <param name="update">The change of one field.</param>
    /// <param name="stored">The version that is there.</param>
    /// <param name="mappingProblem">What did not fit into a field.</param>
    /// <returns>Where and why it ended, or <see langword="null"/> when the item was changed.</returns>
    public StageOutcome? Update(PartialUpdate update, ItemVersion? stored, out LogProblem? mappingProblem)
    {
        mappingProblem = null;
        if (stored is not { IsDeleted: false })
        {
            return UnknownItem;
        }

        var current = tables.Revisions.Find(stored.RowId);
        DocumentMetadata changed;
        try
        {
            changed = DocumentMetadataChange.Apply(current.MetadataJson, update);
        }
        catch (PartialUpdateException exception)
        {
            return new StageOutcome(
                LogTask.StreamingExtension, LogResult.Rejected, new LogProblem(LogCode.InvalidPartialUpdate, exception.Message));
        }

        // Several fields of an item are several elements of one file, which share its ordering ID.
        if (!stamp.IsOf(stored) && ItemSequence.ProblemOf(stamp, source, stored) is { } problem)
        {
            return new StageOutcome(LogTask.Consuming, LogResult.Error, problem);
        }

        var revision = current with { Title = changed.Title ?? current.Title, MetadataJson = changed.Json };
        var mapped = _mapping.Map(update.DocumentId, revision);
        mappingProblem = mapped.Problem;
        Set(stored, revision, mapped, changed.Text);
        return null;
    }

    /// <param name="documentId">The item.</param>
    /// <param name="content">What is given of it.</param>
    /// <param name="stored">The version that is there.</param>
    /// <param name="mappingProblem">What did not fit into a field.</param>
    /// <returns>Why there is no item to be added, or <see langword="null"/> when it was added or changed.</returns>
    public StageOutcome? Merge(string documentId, ItemContent content, ItemVersion? stored, out LogProblem? mappingProblem)
    {
        mappingProblem = null;
        long? permissionId = content.PermissionsJson is { } permissions ? tables.PermissionModels.IdOf(permissions) : null;
        if (stored is not { IsDeleted: false })
        {
            if (source.IsSecured && permissionId is null)
            {
                return DocumentPreparation.MissingPermissions;
            }

            var fields = _mapping.Map(documentId, content);
            mappingProblem = fields.Problem;
            tables.Items.Put(source.Id, documentId, content.With(fields), permissionId, stored, stamp);
            return null;
        }

        var current = tables.Revisions.Find(stored.RowId);
        var merged = DocumentMetadataChange.Merge(current.MetadataJson, content.MetadataJson);
        var revision = new ItemRevision(
            merged.Title ?? (content.HasBody ? content.Title : current.Title),
            content.FileExtension ?? current.FileExtension,
            content.ParentId ?? current.ParentId,
            permissionId ?? current.PermissionId,
            merged.Json,
            content.HasBody ? content.Size : current.Size);
        var mapped = _mapping.Map(documentId, revision);
        mappingProblem = mapped.Problem;
        if (content.HasBody)
        {
            Put(documentId, content.With(mapped), revision with { Title = mapped.Title ?? revision.Title }, merged.Text, stored);
        }
        else
        {
            Set(stored, revision, mapped, merged.Text);
        }

        return null;
    }

    private void Set(ItemVersion stored, ItemRevision revision, MappedItem mapped, string metadataText)
    {
        tables.Revisions.Set(stored.RowId, revision, mapped, metadataText, stamp);
        tables.Items.NoteRevision(source.Id, stored, stamp.ReceivedAt);
    }

    private void Put(string documentId, ItemContent content, ItemRevision revision, string metadataText, ItemVersion stored) => tables.Items.Put(
        source.Id,
        documentId,
        content with
        {
            Title = revision.Title,
            FileExtension = revision.FileExtension,
            ParentId = revision.ParentId,
            MetadataJson = revision.MetadataJson,
            MetadataText = metadataText,
        },
        revision.PermissionId,
        stored,
        stamp);
}
