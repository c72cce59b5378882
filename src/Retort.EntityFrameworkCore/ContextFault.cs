using Retort.Compilation;
using Retort.Revisions;

namespace Retort.EntityFrameworkCore;

/// <summary>What is said when the code of a context throws, or Entity Framework refuses what it says.</summary>
internal static class ContextFault
{
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
