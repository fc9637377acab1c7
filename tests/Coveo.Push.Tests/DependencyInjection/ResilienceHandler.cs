namespace Microsoft.Extensions.Http.Resilience;

/// <summary>Has the name of the handler that the resilience package puts into every HTTP client of an application that asks for it.</summary>
internal sealed class ResilienceHandler : DelegatingHandler;
