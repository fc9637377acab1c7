namespace Coveo.Push.Emulator.Fields;

/// <param name="Field">The field.</param>
/// <param name="Meaning">What is in it, in one sentence.</param>
/// <param name="FilledBy">One of <see cref="FieldFiller"/>.</param>
internal sealed record SystemField(Field Field, string Meaning, string FilledBy);
