using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Retort.Compilation;
using Retort.Revisions;

namespace Retort.EntityFrameworkCore;

/// <summary>What is told when the code of a context throws, or Entity Framework refuses what it says.</summary>
internal static class ContextFault
{
    // Entity Framework calls them when it is first asked for anything, one after the other.
    private static readonly string[] Called = ["OnConfiguring", "ConfigureConventions", "OnModelCreating"];

    /// <summary>Tells of an exception that came when Entity Framework was asked for something of a context.</summary>
    public static DiagnosticException OfModel(DbContext context, Exception exception)
    {
        var type = context.GetType();
        var methods = new StackTrace(exception.GetBaseException()).GetFrames().Select(frame => frame.GetMethod()).Where(method => method?.DeclaringType?.IsAssignableFrom(type) is true).Select(method => method!.Name).ToHashSet();
        return Of($"{Called.FirstOrDefault(methods.Contains) ?? "The model"} of {type.FullName}", type, exception);
    }

    /// <summary>Tells of an exception.</summary>
    /// <param name="what">What threw, to begin a sentence.</param>
    /// <param name="type">The class of the context.</param>
    /// <param name="exception">Whatever was thrown; the innermost of it is told.</param>
    public static DiagnosticException Of(string what, Type type, Exception exception)
    {
        var cause = exception.GetBaseException();
        return new(
            Rules.DbContextThrew.At(
                null,
                $"{what} threw {cause.GetType().Name}: {UserCode.OneLine(cause.Message)} It is called without a host and without a database: "
                + $"mend it, or add {ContextMaker.Factory(type)} that sets up what it needs."),
            cause);
    }
}
