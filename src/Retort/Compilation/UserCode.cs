using System.Diagnostics;
using System.Reflection;
using Retort.Revisions;

namespace Retort.Compilation;

/// <summary>Calls code of a migration, and turns whatever it throws into a diagnostic with a place.</summary>
internal static class UserCode
{
    private static readonly Assembly Retort = typeof(Migration).Assembly;

    /// <summary>Calls a migration.</summary>
    /// <param name="revision">Whose code it is.</param>
    /// <param name="method">What is called, to begin a sentence.</param>
    /// <param name="call">The call.</param>
    public static T Call<T>(Revision revision, string method, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var (cause, place) = Unwrap(exception);
            if (cause is DiagnosticException known)
            {
                // Thrown by an operation's own checks: the call in the migration is the place.
                var at = place ?? revision.Location;
                throw new DiagnosticException([.. known.Diagnostics.Select(fault => fault with { Location = fault.Location ?? at })]);
            }

            throw new DiagnosticException(Describe(revision, $"{method} of revision {revision.Id} ({revision.TypeName})", cause, place), cause);
        }
    }

    /// <summary>Loads types or attributes of an assembly.</summary>
    public static T Load<T>(Assembly assembly, Func<T> load)
    {
        try
        {
            return load();
        }
        catch (Exception exception) when (exception is ReflectionTypeLoadException or CustomAttributeFormatException || IsLoadFailure(exception))
        {
            var cause = exception is ReflectionTypeLoadException { LoaderExceptions: { } all } ? all.OfType<Exception>().FirstOrDefault() ?? exception : exception;
            throw new DiagnosticException(Loading($"The types of {assembly.GetName().Name}", null, cause), cause);
        }
    }

    /// <summary>Loads what has no result.</summary>
    public static void Load(Assembly assembly, Action load) => Load(assembly, () =>
    {
        load();
        return true;
    });

    /// <summary>The exception that says most, and the deepest line in the user's code that any of those around it passed.</summary>
    private static (Exception Cause, SourceLocation? Place) Unwrap(Exception exception)
    {
        var place = Thrown(exception);
        while (exception is TargetInvocationException or TypeInitializationException && exception.InnerException is { } inner)
        {
            exception = inner;
            place = Thrown(exception) ?? place;
        }

        return (exception, place);
    }

    private static Diagnostic Describe(Revision revision, string what, Exception exception, SourceLocation? place) => exception switch
    {
        _ when IsLoadFailure(exception) => Loading(what, revision.Location, exception),
        ArgumentNullException { ParamName: { } name } when IsThrownByRetort(exception) => Rules.NullArgument.At(
            place ?? revision.Location, $"{what} gives an operation null for '{name}': give it a value."),
        NullReferenceException when IsThrownByRetort(exception) => Rules.NullArgument.At(
            place ?? revision.Location, $"{what} gives an operation null where it needs a value."),
        ArgumentException when IsThrownByRetort(exception) => Rules.BadArguments.At(
            place ?? revision.Location, $"{what} gives an operation what it cannot take: {OneLine(exception.Message)}"),
        _ => Rules.MigrationThrew.At(
            place ?? revision.Location,
            $"{what} threw {exception.GetType().Name}: {OneLine(exception.Message)} It runs at build time, without a connection, and must only record operations."),
    };

    private static bool IsLoadFailure(Exception exception) =>
        exception is MissingMemberException or TypeLoadException or BadImageFormatException or FileLoadException
        || (exception is FileNotFoundException { FileName: { } file } && IsAssemblyName(file));

    private static Diagnostic Loading(string what, SourceLocation? location, Exception exception) => exception is FileNotFoundException { FileName: { } file } && IsAssemblyName(file)
        ? Rules.MissingAssembly.At(
            location,
            $"{what} needs the assembly {new AssemblyName(file).Name}, which is not beside the migrations assembly. "
            + "Reference its package without PrivateAssets or ExcludeAssets, and leave CopyLocalLockFileAssemblies on.")
        : Rules.VersionMismatch.At(
            location,
            $"{what} {(location is null ? "were" : "was")} built against another version of an assembly than the one that is there: {OneLine(exception.Message)} "
            + "Rebuild the project, with one version of Retort everywhere.");

    /// <summary>The runtime names a missing assembly in full; a migration that opens a missing file gives a path.</summary>
    private static bool IsAssemblyName(string file) => file.Contains(", Version=", StringComparison.Ordinal) || file.Contains(", Culture=", StringComparison.Ordinal);

    /// <summary>Whether it is a part of the runtime, such as LINQ, which an operation may have handed the null on to.</summary>
    private static bool IsFramework(Assembly assembly) =>
        assembly == typeof(object).Assembly || assembly.GetName().Name?.StartsWith("System.", StringComparison.Ordinal) is true;

    private static bool IsThrownByRetort(Exception exception)
    {
        var frames = new StackTrace(exception, fNeedFileInfo: false).GetFrames();
        var first = Array.Find(frames, frame => frame.GetMethod()?.Module.Assembly is { } assembly && !IsFramework(assembly));
        return first?.GetMethod()?.Module.Assembly == Retort;
    }

    /// <summary>The deepest line of the exception that has a source file: the line in the migration, or in a helper that it called.</summary>
    private static SourceLocation? Thrown(Exception exception) =>
        new StackTrace(exception, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetFileLineNumber() > 0 && frame.GetMethod()?.Module.Assembly != Retort)
            .Select(frame => new SourceLocation(frame.GetFileName()!, frame.GetFileLineNumber()))
            .FirstOrDefault();

    /// <summary>A message on one line, as a sentence that others can follow.</summary>
    public static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return line.Length == 0 || line[^1] is '.' or '!' or '?' ? line : line + ".";
    }
}
