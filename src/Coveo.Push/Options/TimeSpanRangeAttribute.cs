using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Coveo.Push;

/// <summary>Bounds of a time span, ends included. The framework's range attribute reads such bounds through reflection, which trimming breaks.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeSpanRangeAttribute(string minimum, string maximum) : ValidationAttribute
{
    /// <summary>The least value, as <c>d.hh:mm:ss.fff</c>.</summary>
    public string Minimum { get; } = minimum;

    /// <summary>The greatest value, as <c>d.hh:mm:ss.fff</c>.</summary>
    public string Maximum { get; } = maximum;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not TimeSpan span || (span >= Read(Minimum) && span <= Read(Maximum))
            ? ValidationResult.Success
            : new ValidationResult($"{validationContext.DisplayName} is {span:c}. Set it to a time from {Minimum} to {Maximum} (days.hours:minutes:seconds).");

    private static TimeSpan Read(string bound) => TimeSpan.ParseExact(bound, "c", CultureInfo.InvariantCulture);
}
