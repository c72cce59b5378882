using Retort.Operations;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Schemas.</summary>
internal static class SchemaMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var name in (string[])["app", "Other \"one\""])
        {
            var roll = model.Dice.For($"schema {name}");
            if (roll.Maybe("is", 75))
            {
                model.Do(new CreateSchema(name) { Comment = roll.Comment() });
            }
        }
    }
}
