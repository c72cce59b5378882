using System.Globalization;
using Retort.Engine;
using Retort.Revisions;

namespace Retort.Cli.Output;

/// <summary>What the log knows of an applied revision, on one line: when, how long, by whom, with what.</summary>
internal static class AppliedText
{
    public static string Of(AppliedRevision applied)
    {
        var at = applied.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
        return $"{at}{(applied.IsStamped ? ", stamped" : $", in {DurationText.Of(applied.Duration)}")}, by {Wording.Visible(applied.By)}, with Retort {Wording.Visible(applied.ToolVersion)}";
    }
}
