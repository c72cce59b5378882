using System.Runtime.CompilerServices;

namespace Retort.TestKit;

/// <summary>
/// Looks at every exception that is thrown in a process of tests, also those that somebody catches, for the password of the test servers. One that
/// has it is written down beside the tests, where the end of the run looks for it: a test that happens to be running has nothing to do with it.
/// </summary>
internal static class CanaryWatch
{
    /// <summary>The file that must not be there.</summary>
    private const string Found = "canary.found";

    [ThreadStatic]
    private static bool _isLooking;

#pragma warning disable CA2255 // a watch that a test must switch on would miss what happens before
    [ModuleInitializer]
    internal static void Begin() => AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
    {
        // Looking may throw as well.
        if (_isLooking)
        {
            return;
        }

        _isLooking = true;
        try
        {
            if (Says(thrown.Exception))
            {
                File.AppendAllText(Path.Combine(AppContext.BaseDirectory, Found), $"{thrown.Exception.GetType()}\n{Environment.StackTrace}\n");
            }
        }
        finally
        {
            _isLooking = false;
        }
    };
#pragma warning restore CA2255

    private static bool Says(Exception exception) =>
        exception.Message.Contains(Canary.Value, StringComparison.Ordinal) || (exception.InnerException is { } inner && Says(inner));
}
