namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>The same fault at every request of one kind, and none at the others.</summary>
internal sealed class OneFault(RequestKind request, DrawnFault fault) : IFaultPlan
{
    public int UploadLimit => int.MaxValue;

    public DrawnFault Of(RequestKind kind, int container, int attempt) => kind == request ? fault : default;
}
