using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Functions and procedures; aggregates and window functions are not among them.</summary>
internal sealed class RoutinesQuery : SchemaQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT c.oid::int8, c.prokind = 'p', n.nspname::text, c.proname::text, {Owner("c.proowner")}, pg_catalog.format_type(c.prorettype, NULL), c.proretset,
            (SELECT pg_catalog.array_agg(pg_catalog.format_type(u.t, NULL) ORDER BY u.at) FROM pg_catalog.unnest(COALESCE(c.proallargtypes, c.proargtypes::pg_catalog.oid[])) WITH ORDINALITY AS u(t, at)),
            c.proargmodes::text[], c.proargnames,
            (SELECT pg_catalog.array_agg(pg_catalog.pg_get_function_arg_default(c.oid, u.at::int4) ORDER BY u.at) FROM pg_catalog.unnest(COALESCE(c.proallargtypes, c.proargtypes::pg_catalog.oid[])) WITH ORDINALITY AS u(t, at)),
            l.lanname::text, c.prosrc, c.probin, pg_catalog.pg_get_function_sqlbody(c.oid), c.provolatile::text, c.proisstrict, c.proleakproof, c.prosecdef, c.proparallel::text, c.procost::float8, c.prorows::float8,
            (SELECT s.nspname::text FROM pg_catalog.pg_proc AS p JOIN pg_catalog.pg_namespace AS s ON s.oid = p.pronamespace WHERE p.oid = c.prosupport), (SELECT p.proname::text FROM pg_catalog.pg_proc AS p WHERE p.oid = c.prosupport),
            c.proconfig, (SELECT pg_catalog.array_agg(pg_catalog.format_type(u.t, NULL) ORDER BY u.at) FROM pg_catalog.unnest(c.protrftypes) WITH ORDINALITY AS u(t, at))
        FROM pg_catalog.pg_proc AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.pronamespace JOIN pg_catalog.pg_language AS l ON l.oid = c.prolang
        WHERE c.prokind IN ('f', 'p') AND {IsOwn("pg_proc")}
            AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'i')
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (number, isProcedure, name, owner, returns, returnsSet) = (next.Number(), next.Flag(), next.Name(), next.TextOrNull(), next.Text(), next.Flag());
        var (types, modes, names, defaults) = (next.Texts(), next.Texts(), next.Texts(), next.TextsOrNulls());
        var all = types.Select((type, at) => (
            Mode: modes.Length == 0 ? "i" : modes[at],
            Argument: new RoutineArgument(names.Length == 0 || names[at].Length == 0 ? null : names[at], TypeParser.Parse(type))
            {
                Mode = modes.Length == 0 ? ArgumentMode.In : Mode(modes[at]),
                Default = at < defaults.Length && defaults[at] is { } value ? new SqlExpression(value) : null,
            })).ToList();
        ValueList<RoutineArgument> table = [.. all.Where(argument => argument.Mode == "t").Select(argument => argument.Argument with { Mode = ArgumentMode.In })];
        ValueList<RoutineArgument> arguments = [.. all.Where(argument => argument.Mode != "t").Select(argument => argument.Argument)];
        var (language, source, library, body) = (next.Text(), next.Text(), next.TextOrNull(), next.TextOrNull());
        var routine = new Routine(isProcedure ? RoutineKind.Procedure : RoutineKind.Function, name)
        {
            Arguments = arguments,
            Returns = isProcedure || table.Count > 0 || arguments.Any(argument => argument.Mode is ArgumentMode.Out or ArgumentMode.InOut) ? null : TypeParser.Parse(returns),
            ReturnsSet = returnsSet && table.Count == 0,
            ReturnsTable = table.Count > 0 ? table : null,
            Language = language,
            Body = body is not null ? null : library is null ? source : $"{library}, {source}",
            SqlBody = body?.Trim(),
            Volatility = next.Letter() switch { 'i' => Volatility.Immutable, 's' => Volatility.Stable, _ => Volatility.Volatile },
            Strict = next.Flag(),
            Leakproof = next.Flag(),
            SecurityDefiner = next.Flag(),
            Parallel = next.Letter() switch { 's' => ParallelSafety.Safe, 'r' => ParallelSafety.Restricted, _ => ParallelSafety.Unsafe },
            Cost = RoutineDefaults.Cost(next.Real(), language),
            Rows = RoutineDefaults.Rows(next.Real(), returnsSet),
            Support = next.Reference(),
            Settings = [.. next.Texts().Select(Setting)],
            Transforms = [.. next.Texts().Select(type => TypeParser.Parse(type))],
        };
        draft.Add("pg_proc", number, new(isProcedure ? ObjectKind.Procedure : ObjectKind.Function, name) { Arguments = routine.Signature }, owner);
        draft.Schema = draft.Schema with { Routines = draft.Schema.Routines.With(new(name, routine.Signature), routine) };
    }

    private static ArgumentMode Mode(string letter) => letter switch
    {
        "o" or "t" => ArgumentMode.Out,
        "b" => ArgumentMode.InOut,
        "v" => ArgumentMode.Variadic,
        _ => ArgumentMode.In,
    };

    private static RoutineSetting Setting(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return RoutineSettings.IsList(text[..at])
            ? new(text[..at], [.. DefinitionText.Split(text[(at + 1)..]).Select(DefinitionText.Unquote)])
            : new(text[..at], [text[(at + 1)..]]);
    }
}
