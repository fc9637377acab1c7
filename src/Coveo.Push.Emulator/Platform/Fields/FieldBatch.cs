using Coveo.Push.Emulator.Fields;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Platform.Fields;

/// <summary>One change for each of several fields, in their order.</summary>
/// <param name="elements">What makes a field of each element of the request, and writes it as it was sent.</param>
/// <param name="change">What is done with each of the fields.</param>
internal sealed class FieldBatch(IReadOnlyList<FieldBatchElement> elements, Action<EmulatorTables, Field> change)
{
    /// <summary>All of them or, with an exception, none.</summary>
    public void Apply(EmulatorTables tables)
    {
        foreach (var element in elements)
        {
            change(tables, element.Read(tables));
        }
    }

    /// <summary>Each of them on its own.</summary>
    public List<FieldBatchOutcome> ApplyEach(EmulatorTables tables) => elements.Select(element => ApplyOne(tables, element)).ToList();

    private FieldBatchOutcome ApplyOne(EmulatorTables tables, FieldBatchElement element)
    {
        Field? field = null;
        try
        {
            field = element.Read(tables);
            change(tables, field);
            return new FieldBatchOutcome(element, field, Error: null);
        }
        catch (ApiErrorException error)
        {
            // The rules are looked at before anything is written.
            return new FieldBatchOutcome(element, field, error);
        }
    }
}
