using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push;

/// <summary>The source of a body failed, whatever it threw; an upload takes this for the fault of a stream that it is.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Never leaves the library.")]
internal sealed class BodyReadException(Exception fault) : IOException(fault.Message, fault);
