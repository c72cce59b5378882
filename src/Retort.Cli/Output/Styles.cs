using Spectre.Console;

namespace Retort.Cli.Output;

/// <summary>Which colour means what.</summary>
internal static class Styles
{
    public static readonly Style Id = new(Color.Yellow);
    public static readonly Style Label = new(Color.Aqua);
    public static readonly Style Marker = new(Color.Green);
    public static readonly Style Quiet = new(Color.Grey);
}
