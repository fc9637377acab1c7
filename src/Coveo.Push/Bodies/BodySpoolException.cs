using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push;

/// <summary>The temporary file of a body could not be made or written: no fault of the item.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Never leaves the library.")]
internal sealed class BodySpoolException(Exception fault) : Exception(fault.Message, fault);
