using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

public class FieldRulesTests
{
    private readonly RecordingService _service = new();

    private IFieldsClient Fields => _service.Client().Fields;

    [Theory]
    [InlineData("ModifiedDate", "Name it 'modified_date', for example.")]
    [InlineData("my field", "Name it 'my_field', for example.")]
    [InlineData("2024sales", "Name it 'sales', for example.")]
    [InlineData("_hidden", "Name it 'hidden', for example.")]
    [InlineData("größe", "Name it 'gr_e', for example.")]
    [InlineData("", "Give it such a name.")]
    [InlineData("日本", "Give it such a name.")]
    public async Task A_name_that_no_field_can_have_is_refused_with_a_proposal(string name, string advice)
    {
        await FluentActions.Awaiting(() => Fields.CreateAsync(new FieldDefinition(name, FieldType.String))).Should().ThrowAsync<ArgumentException>()
            .WithMessage($"The field '{name}' cannot be so: '{name}' is no name of a field: a field name begins with a letter from a to z, has only such letters, digits and underscores, and at most 255 characters. {advice}*");
        await FluentActions.Awaiting(() => Fields.GetAsync(name)).Should().ThrowAsync<ArgumentException>().WithMessage($"*{advice}*");
        await FluentActions.Awaiting(() => Fields.DeleteAsync(name)).Should().ThrowAsync<ArgumentException>().WithMessage($"*{advice}*");
        await FluentActions.Awaiting(() => Fields.DeleteAsync([name])).Should().ThrowAsync<ArgumentException>().WithMessage($"*{advice}*");
        _service.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a_1")]
    [InlineData("price2")]
    public async Task A_name_of_the_pattern_is_taken(string name)
    {
        await Fields.CreateAsync(new FieldDefinition(name, FieldType.String));

        _service.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task A_name_has_255_characters_at_most()
    {
        await Fields.CreateAsync(new FieldDefinition(new string('a', 255), FieldType.String));

        await FluentActions.Awaiting(() => Fields.CreateAsync(new FieldDefinition(new string('a', 256), FieldType.String))).Should().ThrowAsync<ArgumentException>().WithMessage("*at most 255 characters*");
    }

    [Theory]
    [InlineData("permissions", "itempermissions")]
    [InlineData("documentid", "itemdocumentid")]
    public async Task Names_of_the_item_itself_are_refused(string name, string proposal) =>
        await FluentActions.Awaiting(() => Fields.CreateAsync(new FieldDefinition(name, FieldType.String))).Should().ThrowAsync<ArgumentException>()
            .WithMessage($"*'{name}' is reserved for the item itself (docs.coveo.com/en/162). Name it '{proposal}', for example.*");

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once() =>
        await FluentActions.Awaiting(() => Fields.CreateAsync(new FieldDefinition("Price", FieldType.Long) { MultiValueFacet = true, HierarchicalFacet = true, MergeWithLexicon = true, Sort = true, MultiValueFacetTokenizers = "", DateFormat = "yyyy" }))
            .Should().ThrowAsync<ArgumentException>()
            .WithMessage("*Name it 'price'*MultiValueFacet is for the type STRING only, and this field's is LONG*HierarchicalFacet is for*MergeWithLexicon is for*Sort is not for fields with several values*MultiValueFacetTokenizers is empty*DateFormat is for the type DATE only*");

    [Theory]
    [InlineData(FieldType.Unknown)]
    [InlineData((FieldType)77)]
    public async Task A_type_that_is_none_is_refused(FieldType type)
    {
        await FluentActions.Awaiting(() => Fields.UpdateAsync(new FieldDefinition("price", type))).Should().ThrowAsync<ArgumentException>()
            .WithMessage($"*{type} is no type that a field can have; use String, Long, Long64, Double, Date, Vector.*");
        FluentActions.Invoking(() => Fields.ListAsync(type)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task Several_fields_are_checked_before_the_first_is_sent()
    {
        var good = new FieldDefinition("a", FieldType.Long);

        await FluentActions.Awaiting(() => Fields.CreateAsync([good, new FieldDefinition("B", FieldType.Long)])).Should().ThrowAsync<ArgumentException>().WithMessage("*Name it 'b'*");
        await FluentActions.Awaiting(() => Fields.UpdateAsync([good, good])).Should().ThrowAsync<ArgumentException>().WithMessage("The field 'a' is given twice. Name each field once.*");
        await FluentActions.Awaiting(() => Fields.DeleteAsync(["a", "a"])).Should().ThrowAsync<ArgumentException>().WithMessage("The field 'a' is given twice*");
        await FluentActions.Awaiting(() => Fields.CreateAsync([good, null!])).Should().ThrowAsync<ArgumentException>().WithMessage("One of the fields is null*");
        _service.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    [InlineData(-1)]
    public void A_page_size_out_of_range_is_refused(int size) =>
        FluentActions.Invoking(() => Fields.SearchAsync(new FieldSearch { PageSize = size })).Should().Throw<ArgumentException>().WithMessage($"FieldSearch.PageSize is {size}. Give 1 to 1000.*");

    [Fact]
    public void Blank_filters_are_refused()
    {
        FluentActions.Invoking(() => Fields.ListAsync(nameFilter: " ")).Should().Throw<ArgumentException>().WithMessage("The name to search fields by is blank (' ')*");
        FluentActions.Invoking(() => Fields.SearchAsync(new FieldSearch { ProjectId = "" })).Should().Throw<ArgumentException>().WithMessage("The project to search fields by is blank*");
        FluentActions.Invoking(() => Fields.SearchAsync(new FieldSearch { FieldNames = ["a", ""] })).Should().Throw<ArgumentException>().WithMessage("*blank name*");
        FluentActions.Invoking(() => Fields.ListAsync(origin: (FieldOrigin)9)).Should().Throw<ArgumentException>();
    }
}
