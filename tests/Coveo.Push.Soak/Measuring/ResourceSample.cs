namespace Coveo.Push.Soak.Measuring;

/// <summary>What a process had at one moment.</summary>
/// <param name="At">Seconds since the soak began.</param>
/// <param name="WorkingSetMb">Its memory, in 1,000,000 bytes.</param>
/// <param name="HeapMb">The managed heap after the last collection.</param>
/// <param name="CommittedMb">The memory that the runtime has taken for that heap.</param>
/// <param name="LiveMb">What is in use, at the last full collection that was asked for.</param>
/// <param name="Handles">Open files, sockets and the like.</param>
/// <param name="Sockets">Those of them that are sockets; 0 where the system does not tell.</param>
/// <param name="Threads">Threads.</param>
/// <param name="EmulatorMb">The memory of the emulator, another process.</param>
internal readonly record struct ResourceSample(double At, double WorkingSetMb, double HeapMb, double CommittedMb, double LiveMb, double Handles, double Sockets, double Threads, double EmulatorMb);
