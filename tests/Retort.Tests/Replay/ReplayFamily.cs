namespace Retort.Tests.Replay;

/// <summary>Chains of operations of a family. Every subclass is found by itself.</summary>
public abstract class ReplayFamily
{
    protected const string Roles = "DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$; DO $$ BEGIN CREATE ROLE \"Röle \"\"x\"\"\"; EXCEPTION WHEN duplicate_object THEN NULL; END $$;";
    protected const string TriggerFunction = "CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';";

    /// <summary>The chains of every family by their names.</summary>
    public static IReadOnlyDictionary<string, (string Setup, Action<MigrationBuilder> Record)> All { get; } = typeof(ReplayFamily).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(ReplayFamily)) && !type.IsAbstract)
        .SelectMany(type => ((ReplayFamily)Activator.CreateInstance(type)!).Chains)
        .ToDictionary();

    /// <summary>The chains of this family: SQL that makes what they need, and what records the operations.</summary>
    public abstract IReadOnlyDictionary<string, (string Setup, Action<MigrationBuilder> Record)> Chains { get; }
}
