using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>SQL as it is, rows, and what is not about the schema.</summary>
internal static class RawStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        ExecuteSql execute => new Call("op.Execute").Add(Value.Text(execute.Sql)),
        BulkInsert insert => new Call("op.BulkInsert").Add(insert.Table.Name).Add(Value.List(insert.Columns))
            .Add(Value.List(insert.Rows, row => Value.List(row, Constant.InList)))
            .Set("schema", insert.Table.Schema)
            .Flag("overridingSystemValue", insert.OverridingSystemValue),
        Irreversible irreversible => new Call("op.Irreversible").Add(Value.Text(irreversible.Reason)),
        Run => throw Unwritable.Of("op.Run, which holds code of C#,"),
        _ => null,
    };
}
