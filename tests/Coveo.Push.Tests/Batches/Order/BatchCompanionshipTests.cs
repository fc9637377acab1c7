using Coveo.Push.Tests.Batches.Building;

namespace Coveo.Push.Tests.Batches.Order;

/// <summary>Who may be in one file is asked of the company of that file, which begins anew with each.</summary>
public sealed class BatchCompanionshipTests : IDisposable
{
    private static readonly PartialUpdate Price = PartialUpdate.FieldValueReplace("a://1", "price", 1);

    private readonly BlockPool _pool = new();
    private readonly RecordedCompany _company = new();
    private readonly BatchCompanionship _companionship;

    public BatchCompanionshipTests() => _companionship = new BatchCompanionship(_company);

    public void Dispose() => _pool.Dispose();

    [Fact]
    public void A_file_that_has_not_begun_takes_anybody()
    {
        _company.Admitted = false;

        _companionship.StartsBatch(filling: null, "a://1", Price).Should().BeFalse();
        _company.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Whoever_is_not_admitted_starts_another(bool isAdmitted, bool expected)
    {
        _company.Admitted = isAdmitted;

        _companionship.StartsBatch(Contents(), "a://1", Price).Should().Be(expected);

        _company.Calls.Should().Equal("clear", "admit a://1 price?");
    }

    [Fact]
    public void The_company_of_a_file_stays_until_another_one_fills()
    {
        var first = Contents();
        _companionship.Note(first, "a://1", Price);
        _companionship.StartsBatch(first, "a://2", null);
        _companionship.Note(first, "a://2", null);
        _companionship.StartsBatch(null, "a://3", null);
        _companionship.Note(Contents(), "a://3", null);

        _company.Calls.Should().Equal("clear", "note a://1 price", "admit a://2 ?", "note a://2 ", "clear", "clear", "note a://3 ");
    }

    private BatchContents Contents()
    {
        var contents = new BatchContents(BatchLayout.StreamUpdate, _pool);
        contents.Add("x");
        return contents;
    }

    private sealed class RecordedCompany : IBatchCompany
    {
        public List<string> Calls { get; } = [];

        public bool Admitted { get; set; } = true;

        public bool Admits(string id, PartialUpdate? partial)
        {
            Calls.Add($"admit {id} {partial?.Field}?");
            return Admitted;
        }

        public void Note(string id, PartialUpdate? partial) => Calls.Add($"note {id} {partial?.Field}");

        public void Clear() => Calls.Add("clear");
    }
}
