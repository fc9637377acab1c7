namespace Coveo.Push.Emulator.Console.Fields;

/// <param name="Name">The name of the field.</param>
/// <param name="Type">Its type.</param>
/// <param name="Meaning">What is in it, in one sentence.</param>
/// <param name="Origin">One of <see cref="FieldOrigin"/>.</param>
internal sealed record StandardField(string Name, string Type, string Meaning, string Origin);
