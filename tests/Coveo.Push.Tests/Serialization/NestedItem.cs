namespace Coveo.Push.Tests.Serialization;

/// <summary>An object that is written while another one is.</summary>
internal sealed record NestedItem(string Name);
