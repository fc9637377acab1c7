using Coveo.Push.Emulator.Documents;
using Coveo.Push.Emulator.Log;
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
        new LogProblem("DOCUMENT_DOES_NOT_EXIST", "A partial update changes an item that is in the index; this one is not."));

    /// <param name="update">The change of one field.</param>
    /// <param name="stored">The version that is there.</param>
    /// <returns>Where and why it ended, or <see langword="null"/> when the item was changed.</returns>
    public StageOutcome? Update(PartialUpdate update, ItemVersion? stored)
    {
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
                LogTask.StreamingExtension, LogResult.Rejected, new LogProblem(PartialUpdateRefusal.Code, exception.Message));
        }

        // Several fields of an item are several elements of one file, which share its ordering ID.
        if (!stamp.IsOf(stored) && ItemSequence.ProblemOf(stamp, source, stored) is { } problem)
        {
            return new StageOutcome(LogTask.Consuming, LogResult.Error, problem);
        }

        Set(stored, current with { Title = changed.Title ?? current.Title, MetadataJson = changed.Json }, changed.Text);
        return null;
    }

    /// <param name="documentId">The item.</param>
    /// <param name="content">What is given of it.</param>
    /// <param name="stored">The version that is there.</param>
    /// <returns>Why there is no item to be added, or <see langword="null"/> when it was added or changed.</returns>
    public StageOutcome? Merge(string documentId, ItemContent content, ItemVersion? stored)
    {
        long? permissionId = content.PermissionsJson is { } permissions ? tables.PermissionModels.IdOf(permissions) : null;
        if (stored is not { IsDeleted: false })
        {
            if (source.IsSecured && permissionId is null)
            {
                return DocumentPreparation.MissingPermissions;
            }

            tables.Items.Put(source.Id, documentId, content, permissionId, stored, stamp);
            return null;
        }

        var current = tables.Revisions.Find(stored.RowId);
        var merged = DocumentMetadataChange.Merge(current.MetadataJson, content.MetadataJson);
        var revision = new ItemRevision(
            merged.Title ?? (content.HasBody ? content.Title : current.Title),
            content.FileExtension ?? current.FileExtension,
            content.ParentId ?? current.ParentId,
            permissionId ?? current.PermissionId,
            merged.Json);
        if (content.HasBody)
        {
            Put(documentId, content, revision, merged.Text, stored);
        }
        else
        {
            Set(stored, revision, merged.Text);
        }

        return null;
    }

    private void Set(ItemVersion stored, ItemRevision revision, string metadataText)
    {
        tables.Revisions.Set(stored.RowId, revision, metadataText, stamp);
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
