using Spectre.Console;

namespace Retort.Cli.Databases;

/// <summary>Shows that the program is alive, and does not flicker.</summary>
internal sealed class CalmSpinner : Spinner
{
    public override TimeSpan Interval => TimeSpan.FromMilliseconds(250);

    public override bool IsUnicode => true;

    public override IReadOnlyList<string> Frames { get; } = ["○", "◔", "◑", "◕", "●"];
}
