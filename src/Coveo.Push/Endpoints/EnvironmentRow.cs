namespace Coveo.Push;

/// <summary>One environment: the infix in its host names and the spellings it is known by.</summary>
internal sealed record EnvironmentRow(CoveoEnvironment Environment, string HostInfix, params string[] Names);
