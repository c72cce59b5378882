using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;

namespace Retort.Host;

/// <summary>Assemblies come from where the migrations project has its own, so that migrations run with exactly what they were built with.</summary>
internal static class UserClosure
{
    private const string EntryType = "Retort.Hosting.HostEntryPoint";
    private const string EntryMethod = "RunAsync";

    /// <summary>Finds the engine's entry point in the closure of an assembly.</summary>
    public static bool TryLoadEngine(
        string assemblyPath,
        [NotNullWhen(true)] out Func<string, TextWriter, CancellationToken, Task<int>>? engine,
        [NotNullWhen(false)] out Problem? problem)
    {
        engine = null;
        problem = null;
        if (!File.Exists(assemblyPath))
        {
            problem = new("RET9001", $"The assembly {assemblyPath} is not there. Build the project first.");
            return false;
        }

        Resolve(assemblyPath);
        try
        {
            var retort = AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName("Retort"));
            var method = retort.GetType(EntryType)?.GetMethod(EntryMethod, [typeof(string), typeof(TextWriter), typeof(CancellationToken)]);
            engine = method?.CreateDelegate<Func<string, TextWriter, CancellationToken, Task<int>>>();
            if (engine is null)
            {
                problem = new(
                    "RET9003",
                    $"Retort {retort.GetName().Version} in {Path.GetDirectoryName(assemblyPath)} does not know this build's requests. "
                    + "Give Retort and Retort.Sdk the same version.");
            }
        }
        catch (Exception exception) when (LoadProblem.Describe(exception) is { } loadProblem)
        {
            problem = loadProblem;
        }

        return problem is null;
    }

    private static void Resolve(string assemblyPath)
    {
        var resolver = new AssemblyDependencyResolver(assemblyPath);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            resolver.ResolveAssemblyToPath(name) is { } path ? context.LoadFromAssemblyPath(path) : Beside(context, assemblyPath, name);
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) =>
            resolver.ResolveUnmanagedDllToPath(name) is { } path ? System.Runtime.InteropServices.NativeLibrary.Load(path) : IntPtr.Zero;
    }

    private static Assembly? Beside(AssemblyLoadContext context, string assemblyPath, AssemblyName name)
    {
        var path = Path.Combine(Path.GetDirectoryName(assemblyPath)!, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
