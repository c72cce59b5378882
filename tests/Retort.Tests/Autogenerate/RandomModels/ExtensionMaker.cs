using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Extensions, which every server comes with.</summary>
internal static class ExtensionMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var (name, version) in ((string, string)[])[("tcn", "1.0"), ("moddatetime", "1.0")])
        {
            var roll = model.Dice.For($"extension {name}");
            if (roll.Maybe("is", 15))
            {
                model.Do(new CreateExtension(name) { Schema = roll.Maybe("elsewhere", 50) ? roll.Choose("schema", model.Schema.Schemas) : null, Version = roll.Maybe("version", 30) ? version : null });
                if (roll.Comment() is { } comment)
                {
                    model.Do(new SetComment(new(ObjectKind.Extension, new(null, name)), comment));
                }
            }
        }
    }
}
