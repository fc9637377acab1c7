using System.Reflection;
using System.Runtime.Loader;

namespace Coveo.Push.NetStandard.Tests.Targets;

/// <summary>One of the library's builds, beside the one that these tests are bound to.</summary>
internal static class LibraryBuild
{
    public static Assembly Load(string targetFramework)
    {
        // A context of its own, as one context holds each assembly once; the dependencies are those of the tests.
        var context = new AssemblyLoadContext(targetFramework);
        return context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "builds", targetFramework, "Coveo.Push.dll"));
    }
}
