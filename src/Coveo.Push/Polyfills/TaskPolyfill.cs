#if NETSTANDARD2_0
namespace System.Threading.Tasks;

/// <summary>Stops waiting for what does not stop by itself.</summary>
internal static class TaskPolyfill
{
    public static Task WaitAsync(this Task task, CancellationToken cancellationToken) =>
        task.IsCompleted ? task : task.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);

    public static Task<T> WaitAsync<T>(this Task<T> task, CancellationToken cancellationToken) =>
        task.IsCompleted ? task : task.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
}
#endif
