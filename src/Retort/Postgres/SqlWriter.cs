using Retort.Operations;
using Retort.Revisions;

namespace Retort.Postgres;

/// <summary>
/// Writes operations as PostgreSQL statements, and says of each whether it may run in a transaction. It knows no connection: the same
/// operation gives the same bytes everywhere.
/// </summary>
public static class SqlWriter
{
    /// <summary>The statements of one operation, in order.</summary>
    /// <exception cref="DiagnosticException">A name, type or text in the operation cannot be SQL.</exception>
    public static IReadOnlyList<Statement> Write(Operation operation) => operation switch
    {
        // Tables.
        CreateTable create => TableSql.Create(create),
        DropTable drop => TableSql.Drop(drop),
        RenameTable rename => TableSql.Rename(rename),
        SetTableSchema move => TableSql.SetSchema(move),
        SetTableLogged change => TableSql.SetLogged(change),
        SetTableTablespace move => TableSql.SetTablespace(move),
        SetTableAccessMethod change => TableSql.SetAccessMethod(change),
        SetReplicaIdentity change => TableSql.SetReplicaIdentity(change),
        SetInheritance change => TableSql.SetInheritance(change),
        SetClusterIndex change => TableSql.SetClusterIndex(change),
        AlterTableOptions change => OptionSql.Alter(change),
        AttachPartition attach => PartitionSql.Attach(attach),
        DetachPartition detach => PartitionSql.Detach(detach),

        // Columns.
        AddColumn add => ColumnSql.Add(add),
        DropColumn drop => ColumnSql.Drop(drop),
        RenameColumn rename => ColumnSql.Rename(rename),
        AlterColumn change => AlterColumnSql.Alter(change),

        // Constraints.
        AddConstraint add => ConstraintSql.Add(add),
        AddConstraintUsingIndex add => ConstraintSql.Add(add),
        DropConstraint drop => ConstraintSql.Drop(drop),
        RenameConstraint rename => ConstraintSql.Rename(rename),
        ValidateConstraint validate => ConstraintSql.Validate(validate),
        AlterConstraint change => ConstraintSql.Alter(change),

        // Indexes.
        CreateIndex create => IndexSql.Create(create),
        DropIndex drop => IndexSql.Drop(drop),
        RenameIndex rename => IndexSql.Rename(rename),
        AlterIndexOptions change => OptionSql.Alter(change),
        SetIndexTablespace move => IndexSql.SetTablespace(move),
        SetIndexStatistics change => IndexSql.SetStatistics(change),
        AttachIndexPartition attach => IndexSql.Attach(attach),
        Reindex reindex => IndexSql.Reindex(reindex),

        // Data and raw SQL.
        BulkInsert insert => DataSql.Insert(insert),
        ExecuteSql raw => RawSql.Execute(raw),
        AddDomainConstraint add => DomainSql.AddConstraint(add),
        AddEnumValue add => EnumSql.AddValue(add),
        AddPublicationTables add => PublicationSql.AddTables(add),
        AddCompositeField add => CustomTypeSql.AddAttribute(add),
        AlterPolicy alter => PolicySql.Alter(alter),
        AlterSequence alter => SequenceSql.Alter(alter),
        AlterCompositeField alter => CustomTypeSql.AlterAttribute(alter),
        CreateDomain create => DomainSql.Create(create),
        CreateEventTrigger create => TriggerSql.Create(create),
        CreateExtension create => SchemaSql.Create(create),
        CreateMaterializedView create => MaterializedViewSql.Create(create),
        CreatePolicy create => PolicySql.Create(create),
        CreatePublication create => PublicationSql.Create(create),
        CreateRoutine create => RoutineSql.Create(create),
        CreateRule create => RuleSql.Create(create),
        CreateSchema create => SchemaSql.Create(create),
        CreateSequence create => SequenceSql.Create(create),
        CreateStatistics create => StatisticsSql.Create(create),
        CreateTrigger create => TriggerSql.Create(create),
        CreateType create => CustomTypeSql.Create(create),
        CreateView create => ViewSql.Create(create),
        DropDomain drop => DomainSql.Drop(drop),
        DropDomainConstraint drop => DomainSql.DropConstraint(drop),
        DropEventTrigger drop => TriggerSql.Drop(drop),
        DropExtension drop => SchemaSql.Drop(drop),
        DropMaterializedView drop => MaterializedViewSql.Drop(drop),
        DropPolicy drop => PolicySql.Drop(drop),
        DropPublication drop => PublicationSql.Drop(drop),
        DropPublicationTables drop => PublicationSql.DropTables(drop),
        DropRoutine drop => RoutineSql.Drop(drop),
        DropRule drop => RuleSql.Drop(drop),
        DropSchema drop => SchemaSql.Drop(drop),
        DropSequence drop => SequenceSql.Drop(drop),
        DropStatistics drop => StatisticsSql.Drop(drop),
        DropTrigger drop => TriggerSql.Drop(drop),
        DropType drop => CustomTypeSql.Drop(drop),
        DropCompositeField drop => CustomTypeSql.DropAttribute(drop),
        DropView drop => ViewSql.Drop(drop),
        ForceRowSecurity change => PolicySql.Force(change),
        Grant grant => GrantSql.Grant(grant),
        GrantDefault grant => GrantSql.Grant(grant),
        GrantOnAll grant => GrantSql.Grant(grant),
        GrantRole grant => GrantSql.Grant(grant),
        RefreshMaterializedView refresh => MaterializedViewSql.Refresh(refresh),
        RenameEnumValue rename => EnumSql.RenameValue(rename),
        RenameObject rename => ObjectSql.Rename(rename),
        RenameCompositeField rename => CustomTypeSql.RenameAttribute(rename),
        RenameViewColumn rename => ViewSql.RenameColumn(rename),
        ReplaceEnumValues replace => EnumSql.Replace(replace),
        Revoke revoke => GrantSql.Revoke(revoke),
        RevokeDefault revoke => GrantSql.Revoke(revoke),
        RevokeOnAll revoke => GrantSql.Revoke(revoke),
        RevokeRole revoke => GrantSql.Revoke(revoke),
        SetComment comment => ObjectSql.Comment(comment),
        SetDomainDefault change => DomainSql.Default(change),
        SetDomainNotNull change => DomainSql.NotNull(change),
        SetEventTriggerState change => TriggerSql.State(change),
        SetObjectSchema move => ObjectSql.Schema(move),
        SetOwner owner => ObjectSql.Owner(owner),
        SetRowSecurity change => PolicySql.Enable(change),
        SetRuleState change => RuleSql.State(change),
        SetSequenceValue set => SequenceSql.SetValue(set),
        SetStatisticsTarget change => StatisticsSql.Target(change),
        SetTriggerState change => TriggerSql.State(change),
        SetViewColumnDefault change => ViewSql.ColumnDefault(change),
        SetViewOptions change => ViewSql.Options(change),
        UpdateExtension update => SchemaSql.Update(update),
        ValidateDomainConstraint validate => DomainSql.Validate(validate),
        _ => throw new InvalidOperationException($"No SQL is known for {operation.GetType().Name}."),
    };
}
