namespace Coveo.Push.Emulator.Fields;

/// <summary>The fields every organization has, of docs.coveo.com/en/1965, docs.coveo.com/en/155 and docs.coveo.com/en/57.</summary>
internal static class SystemFields
{
    private const FieldTraits Facet = FieldTraits.Default | FieldTraits.Facet;
    private const FieldTraits Sort = FieldTraits.Default | FieldTraits.Sort;
    private const FieldTraits FreeText = FieldTraits.Default | FieldTraits.MergeWithLexicon;
    private const FieldTraits List = FieldTraits.Default | FieldTraits.MultiValueFacet;

    public static readonly IReadOnlyList<SystemField> All =
    [
        Of("attachmentparentid", FieldType.Text, "The ID of the item that it is attached to.", FieldFiller.Service),
        Of("author", FieldType.Text, "Who wrote it.", FieldFiller.Crawler, FreeText | Facet),
        Of("clickableuri", FieldType.Text, "Where a result leads; the ID of the item when it is not pushed.", FieldFiller.Both),
        Of("date", FieldType.Date, "When the original was last changed; the time of the push when it is not pushed.", FieldFiller.Both, Sort),
        Of("documenttype", FieldType.Text, "What kind of document it is.", FieldFiller.Both, Facet),
        Of("filename", FieldType.Text, "The name of the file.", FieldFiller.Both),
        Of("filetype", FieldType.Text, "Derived from the file extension, if there is one.", FieldFiller.Service, Facet),
        Of("foldingchild", FieldType.Text, "The children of an item in a thread.", FieldFiller.Crawler, List),
        Of("foldingcollection", FieldType.Text, "What the items of a thread have in common.", FieldFiller.Crawler),
        Of("foldingparent", FieldType.Text, "The parent of an item in a thread.", FieldFiller.Crawler, List),
        Of("indexeddate", FieldType.Date, "When it was last processed.", FieldFiller.Service, Sort),
        Of("language", FieldType.Text, "Detected in the body.", FieldFiller.Both, List),
        Of("mappingtype", FieldType.Text, "Which mapping rules apply to it.", FieldFiller.Crawler),
        Of("objecttype", FieldType.Text, "Which mapping rules apply to it.", FieldFiller.Crawler, Facet),
        Of("permanentid", FieldType.Text, "An ID that stays, for analytics.", FieldFiller.Crawler),
        Of("size", FieldType.Long64, "Bytes of the item.", FieldFiller.Service, Sort),
        Of("source", FieldType.Text, "The name of the source.", FieldFiller.Service, Facet),
        Of("sourcetype", FieldType.Text, "The type of the source.", FieldFiller.Service, Facet),
        Of("title", FieldType.Text, "What a result list shows; derived from the body when it is not pushed.", FieldFiller.Both, FreeText | Sort),
        Of("topparentid", FieldType.Text, "The item that it and its attachments belong to, from its parentId.", FieldFiller.Service),
    ];

    private static SystemField Of(string name, string type, string meaning, string filledBy, FieldTraits traits = FieldTraits.Default) => new(
        new Field(name, type)
        {
            Description = meaning,
            Traits = traits,
            IsSystem = true,
            IsSetByService = string.Equals(filledBy, FieldFiller.Service, StringComparison.Ordinal),
        },
        meaning,
        filledBy);
}
