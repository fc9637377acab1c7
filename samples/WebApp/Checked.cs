using Microsoft.Extensions.Options;

namespace WebApp;

/// <summary>Options that say themselves what is wrong with them.</summary>
internal sealed class Checked<TOptions>(Func<TOptions, IEnumerable<string>> problems) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options) =>
        problems(options).ToList() is { Count: > 0 } found ? ValidateOptionsResult.Fail(found) : ValidateOptionsResult.Success;
}
