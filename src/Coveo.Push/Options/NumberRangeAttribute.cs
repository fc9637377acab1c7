using System.ComponentModel.DataAnnotations;

namespace Coveo.Push;

/// <summary>Bounds of a whole number, ends included. Unlike the framework's range attribute it says which value is wrong.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NumberRangeAttribute(int minimum, int maximum) : ValidationAttribute
{
    /// <summary>The least value.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The greatest value; <see cref="int.MaxValue"/> for no bound.</summary>
    public int Maximum { get; } = maximum;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not int number || (number >= Minimum && number <= Maximum)
            ? ValidationResult.Success
            : new ValidationResult(FormattableString.Invariant($"{validationContext.DisplayName} is {number}. Set it to {Bounds()}."));

    private string Bounds() => Maximum == int.MaxValue
        ? FormattableString.Invariant($"{Minimum} or more")
        : FormattableString.Invariant($"a number from {Minimum} to {Maximum}");
}
