using System.Globalization;
using System.Numerics;

namespace Coveo.Push.Tests.Fuzzing;

/// <summary>What is typed by people or stands in configuration: a name, a number, an address.</summary>
public class NameFuzzTests
{
    private const int LongestMessage = 1_000;

    [Fact]
    public Task A_region_is_read_where_its_letters_and_digits_say_it_and_refused_by_name_otherwise() => FuzzCases.RunAsync(3_000, input =>
    {
        var text = input.Text("us", "ca-central-1", "EU", "Australia", "US East", "");

        if (CoveoRegionParser.TryParse(text, out var region))
        {
            RegionTable.Regions.Single(row => row.Region == region).Names.Should().Contain(name => SameSigns(name, text));
            CoveoRegionParser.Parse(text).Should().Be(region);
        }
        else
        {
            ShouldBeRefused(() => CoveoRegionParser.Parse(text));
        }
    });

    [Fact]
    public Task An_environment_is_read_where_its_letters_and_digits_say_it_and_refused_by_name_otherwise() => FuzzCases.RunAsync(3_000, input =>
    {
        var text = input.Text("production", "prod", "HIPAA", "stg", "Development", "");

        if (CoveoEnvironmentParser.TryParse(text, out var environment))
        {
            RegionTable.Environments.Single(row => row.Environment == environment).Names.Should().Contain(name => SameSigns(name, text));
            CoveoEnvironmentParser.Parse(text).Should().Be(environment);
        }
        else
        {
            ShouldBeRefused(() => CoveoEnvironmentParser.Parse(text));
        }
    });

    [Fact]
    public Task A_source_url_that_is_read_names_ids_that_calls_can_be_made_with() => FuzzCases.RunAsync(3_000, input =>
    {
        var text = input.Text(
            "https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/sources/acmeorg1-abc/documents",
            "https://api-eu.cloud.coveo.com/push/v1/organizations/acmeorg1/sources/acmeorg1-abc/documents/batch?fileId=1",
            "https://apihipaa.cloud.coveo.com/push/v1/organizations/a%20b/sources/s");

        if (CoveoSourceUrl.TryParse(text, out var source))
        {
            Identifier.CheckSegment(source.OrganizationId, "organization", "");
            Identifier.CheckSourceId(source.SourceId);
            text.Should().Contain(".cloud.coveo.com");
            CoveoSourceUrl.Parse(text).Should().Be(source);
        }
        else
        {
            ShouldBeRefused(() => CoveoSourceUrl.Parse(text));
            Assert.Throws<FormatException>(() => CoveoSourceUrl.Parse(text)).Message.Should().NotContain("secret@", "a password in an address is nobody's business");
        }
    });

    [Fact]
    public Task An_ordering_id_is_read_where_it_is_an_unsigned_number_of_64_bits_and_nothing_else() => FuzzCases.RunAsync(3_000, input =>
    {
        var text = input.Text("1738555506000", "0", "18446744073709551615", "");
        var isNumber = text.Length is > 0 and < 100 && text.All(char.IsAsciiDigit) && BigInteger.Parse(text, CultureInfo.InvariantCulture) <= ulong.MaxValue;

        OrderingId.TryParse(text, out var orderingId).Should().Be(isNumber || (text.Length >= 100 && text.All(char.IsAsciiDigit) && text.TrimStart('0').Length <= 20 && BigInteger.Parse(text, CultureInfo.InvariantCulture) <= ulong.MaxValue));
        if (isNumber)
        {
            orderingId.ToString().Should().Be(BigInteger.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
        }
        else if (text.Length < 100)
        {
            ShouldBeRefused(() => OrderingId.Parse(text));
        }
    });

    [Fact]
    public Task A_metadata_key_becomes_a_name_that_a_field_can_have_or_stays_as_it_is() => FuzzCases.RunAsync(3_000, input =>
    {
        var key = input.Text("Modified Date", "modifiedDate", "price", "documentId", "ClickableUri", "ISBN-10", "");
        foreach (var naming in new[] { MetadataNaming.LowerCase, MetadataNaming.SnakeCase })
        {
            var name = naming.Rename(key);
            (name == key || FieldName.IsValid(name) || StandardMetadata.NameOf(key) == name).Should().BeTrue($"it became '{name}'");
            naming.Rename(name).Should().Be(name, "a name that was given is not given anew");
        }
    });

    [Fact]
    public Task A_date_of_metadata_is_read_in_its_one_form_and_no_other() => FuzzCases.RunAsync(3_000, input =>
    {
        var text = input.Text("2025-02-03T04:05:06.789Z", "");

        if (MetadataDate.Parse(text) is { } date)
        {
            MetadataDate.Format(date).Should().Be(text);
        }
    });

    private static void ShouldBeRefused<T>(Func<T> parse)
    {
        var message = Assert.Throws<FormatException>(() => parse()).Message;
        message.Length.Should().BeLessThan(LongestMessage, "a message shows what was given, not all of it");
        message.Any(char.IsControl).Should().BeFalse("a message is one line");
    }

    private static bool SameSigns(string name, string text) => Signs(name) == Signs(text);

    private static string Signs(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
