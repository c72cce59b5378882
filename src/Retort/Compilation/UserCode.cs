using System.Diagnostics;
using System.Reflection;
using Retort.Revisions;

namespace Retort.Compilation;

/// <summary>Calls code of a migration, and turns whatever it throws into a diagnostic with a place.</summary>
internal static class UserCode
{
    public static T Call<T>(Revision revision, string method, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (DiagnosticException)
        {
            throw;
        }
        catch (Exception exception)
        {
            var cause = Unwrap(exception);
            if (cause is DiagnosticException known)
            {
                throw known;
            }

            throw new DiagnosticException(Describe(revision, method, cause), cause);
        }
    }

    private static Exception Unwrap(Exception exception) =>
        exception is TargetInvocationException or TypeInitializationException && exception.InnerException is { } inner ? Unwrap(inner) : exception;

    private static Diagnostic Describe(Revision revision, string method, Exception exception)
    {
        var where = $"{method} of revision {revision.Id} ({revision.TypeName})";
        return exception switch
        {
            FileNotFoundException { FileName: { } file } => Rules.MissingAssembly.At(
                revision.Location,
                $"{where} needs the assembly {new AssemblyName(file).Name}, which is not beside the migrations assembly. "
                + "Reference its package without PrivateAssets or ExcludeAssets, and leave CopyLocalLockFileAssemblies on."),
            MissingMemberException or TypeLoadException or BadImageFormatException or FileLoadException => Rules.VersionMismatch.At(
                revision.Location,
                $"{where} was built against another version of an assembly than the one that is there: {OneLine(exception.Message)} "
                + "Rebuild the project, with one version of Retort everywhere."),
            _ => Rules.MigrationThrew.At(
                Thrown(exception) ?? revision.Location,
                $"{where} threw {exception.GetType().Name}: {OneLine(exception.Message)} It runs at build time, without a connection, and must only record operations."),
        };
    }

    /// <summary>The deepest line of the exception that has a source file: the line in the migration, or in a helper that it called.</summary>
    private static SourceLocation? Thrown(Exception exception)
    {
        var retort = typeof(Migration).Assembly;
        return new StackTrace(exception, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetFileLineNumber() > 0 && frame.GetMethod()?.Module.Assembly != retort)
            .Select(frame => new SourceLocation(frame.GetFileName()!, frame.GetFileLineNumber()))
            .FirstOrDefault();
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
