using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Comments of what is not given one when it is made.</summary>
internal static class CommentMaker
{
    public static void Make(RandomModel model)
    {
        List<DatabaseObject> parts =
        [
            .. model.Schema.Tables.Values.SelectMany(table => table.Constraints.Keys.Select(name => new DatabaseObject(ObjectKind.Constraint, table.Name) { Part = name })),
            .. model.Schema.Domains.Values.SelectMany(domain => domain.Checks.Select(check => new DatabaseObject(ObjectKind.DomainConstraint, domain.Name) { Part = check.Name })),
            .. model.Schema.Views.Values.Select(view => new DatabaseObject(ObjectKind.Column, view.Name) { Part = ViewMaker.Columns(view)[0] }),
            .. model.Schema.Types.Values.OfType<CompositeType>().Select(type => new DatabaseObject(ObjectKind.Column, type.Name) { Part = type.Attributes[0].Name }),
            new(ObjectKind.Schema, new(null, "public")),
        ];
        foreach (var what in parts)
        {
            var roll = model.Dice.For($"comment {what}");
            if (roll.Maybe("is", 15) && roll.Comment() is { } comment)
            {
                model.Do(new SetComment(what, comment));
            }
        }
    }
}
