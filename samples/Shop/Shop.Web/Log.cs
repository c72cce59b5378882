namespace Shop.Web;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Applied {Revision} in {Duration}")]
    public static partial void Applied(ILogger logger, string revision, TimeSpan duration);
}
