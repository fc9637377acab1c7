namespace Coveo.Push.Tests.Models;

/// <summary>Partial updates: a value that its operator does not take cannot be made.</summary>
public sealed class PartialUpdateTests
{
    [Fact]
    public void An_array_takes_values_one_by_one_or_a_list_of_them()
    {
        string[] tags = ["a", "b"];

        Values(PartialUpdate.ArrayAppend("p://1", "tags", "a", "b")).Should().Be("a;b");
        Values(PartialUpdate.ArrayAppend("p://1", "tags", tags)).Should().Be("a;b");
        Values(PartialUpdate.ArrayRemove("p://1", "tags", ["a", "b"])).Should().Be("a;b");
        Values(PartialUpdate.ArrayRemove("p://1", "sizes", new[] { 1, 2 }, 3)).Should().Be("1;2;3");
        Values(PartialUpdate.ArrayAppend("p://1", "tags", "a", (string?)null)).Should().Be("a");
    }

    [Fact]
    public void An_array_takes_no_objects_and_not_nothing()
    {
        var value = MetadataValue.Dictionary([new("a", 1)]);

        Making(() => PartialUpdate.ArrayAppend("p://1", "tags", value)).WithMessage("A value for field 'tags' is {a=1}, an object. Give texts, truth values, numbers or dates; FieldValueReplace sets a field to anything.*");
        Making(() => PartialUpdate.ArrayRemove("p://1", "tags")).WithMessage("There is no value for field 'tags'. Give one at least, or leave the update out.*");
        Making(() => PartialUpdate.ArrayAppend("p://1", "tags", (string?)null)).WithMessage("There is no value for field 'tags'. *");
    }

    [Fact]
    public void A_field_is_set_to_anything_but_nothing()
    {
        Values(PartialUpdate.FieldValueReplace("p://1", "stock", MetadataValue.Dictionary([new("a", 1)]))).Should().Be("{a=1}");
        Values(PartialUpdate.FieldValueReplace("p://1", "tags", ["a", "b"])).Should().Be("a;b");
        Making(() => PartialUpdate.FieldValueReplace("p://1", "price", default)).WithMessage("The value for field 'price' is none (null). Give the value to set, or leave the update out.*");
    }

    [Fact]
    public void A_dictionary_takes_keys_with_plain_values()
    {
        Values(PartialUpdate.DictionaryPut("p://1", "stock", "s1", 4)).Should().Be("{s1=4}");
        Making(() => PartialUpdate.DictionaryPut("p://1", "stock", "", 4)).WithMessage("A key for dictionary field 'stock' is '', which is blank. Give it a name.*");
        Making(() => PartialUpdate.DictionaryPut("p://1", "stock", "s1", default)).WithMessage("The value of key 's1' for field 'stock' is none (null). Give it a value, or take the key out with DictionaryRemove.*");
        Making(() => PartialUpdate.DictionaryPut("p://1", "stock", "s1", ["a"])).WithMessage("A value for field 'stock' is a, a list. *");
        Making(() => PartialUpdate.DictionaryPut("p://1", "stock", [])).WithMessage("There is no key for field 'stock'. *");
        Making(() => PartialUpdate.DictionaryPut("p://1", "stock", [new("a", 1), new("a", 2)])).WithMessage("A metadata dictionary has the key 'a' twice; *");
    }

    [Fact]
    public void A_dictionary_loses_keys()
    {
        Values(PartialUpdate.DictionaryRemove("p://1", "stock", "s1", "s2")).Should().Be("s1;s2");
        Making(() => PartialUpdate.DictionaryRemove("p://1", "stock")).WithMessage("There is no key for field 'stock'. *");
        Making(() => PartialUpdate.DictionaryRemove("p://1", "stock", "s1", null!)).WithMessage("A key for dictionary field 'stock' is null. *");
    }

    [Fact]
    public void It_says_what_it_changes()
    {
        StreamOperation operation = PartialUpdate.FieldValueReplace("p://1", "price", 1);

        operation.ToString().Should().Be("FieldValueReplace 'price' of 'p://1'");
        (operation.Kind, operation.DocumentId, operation.Document).Should().Be((PushOperationKind.PartialUpdate, "p://1", null));
        operation.PartialUpdate!.Validate().Should().BeEmpty();
        (operation == StreamOperation.FromPartialUpdate(operation.PartialUpdate)).Should().BeTrue();
        (operation != StreamOperation.Delete("p://1")).Should().BeTrue();
    }

    private static string Values(PartialUpdate update) => update.Value.ToString();

    private static FluentAssertions.Specialized.ExceptionAssertions<ArgumentException> Making(Func<PartialUpdate> make) => make.Should().Throw<ArgumentException>();
}
