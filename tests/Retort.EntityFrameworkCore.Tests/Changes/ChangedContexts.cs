using Microsoft.EntityFrameworkCore;

namespace Retort.EntityFrameworkCore.Tests.Changes;

public sealed class NothingBefore(DbContextOptions<NothingBefore> options) : ChangedContext(options, _ => { });

public sealed class NothingAfter(DbContextOptions<NothingAfter> options) : ChangedContext(options, b => b.Entity<Item>().Property<string>("Name").IsRequired());

public sealed class ColumnBefore(DbContextOptions<ColumnBefore> options) : ChangedContext(options, b => b.Entity<Item>());

public sealed class ColumnAfter(DbContextOptions<ColumnAfter> options) : ChangedContext(options, b => { b.Entity<Item>().Property<string>("Name").IsRequired(); b.Entity<Item>().Property<DateTime?>("At"); });

public sealed class NullableBefore(DbContextOptions<NullableBefore> options) : ChangedContext(options, b => b.Entity<Item>().Property<string?>("Name"));

public sealed class NullableAfter(DbContextOptions<NullableAfter> options) : ChangedContext(options, b => b.Entity<Item>().Property<string>("Name").IsRequired());

public sealed class LengthBefore(DbContextOptions<LengthBefore> options) : ChangedContext(options, b => b.Entity<Item>().Property<string?>("Name"));

public sealed class LengthAfter(DbContextOptions<LengthAfter> options) : ChangedContext(options, b => b.Entity<Item>().Property<string?>("Name").HasMaxLength(20));

public sealed class PrecisionBefore(DbContextOptions<PrecisionBefore> options) : ChangedContext(options, b => b.Entity<Item>().Property<decimal>("Price").HasPrecision(10, 2));

public sealed class PrecisionAfter(DbContextOptions<PrecisionAfter> options) : ChangedContext(options, b => b.Entity<Item>().Property<decimal>("Price").HasPrecision(12, 3));

public sealed class DefaultBefore(DbContextOptions<DefaultBefore> options) : ChangedContext(options, b => b.Entity<Item>().Property<decimal>("Price").HasDefaultValue(0.5m));

public sealed class DefaultAfter(DbContextOptions<DefaultAfter> options) : ChangedContext(options, b => { b.Entity<Item>().Property<decimal>("Price").HasDefaultValue(1.5m); b.Entity<Item>().Property<string>("Name").HasDefaultValue("it's"); b.Entity<Item>().Property<DateTime>("At").HasDefaultValueSql("now()"); });

public sealed class ReferenceBefore(DbContextOptions<ReferenceBefore> options) : ChangedContext(options, b => { b.Entity<Item>(); b.Entity<Note>(); });

public sealed class ReferenceAfter(DbContextOptions<ReferenceAfter> options) : ChangedContext(options, b => { b.Entity<Item>(); b.Entity<Note>().Property<int?>("ItemId"); b.Entity<Note>().HasOne<Item>().WithMany().HasForeignKey("ItemId").OnDelete(DeleteBehavior.Cascade); });

public sealed class ReferenceGoneBefore(DbContextOptions<ReferenceGoneBefore> options) : ChangedContext(options, b => { b.Entity<Item>(); b.Entity<Note>().Property<int>("ItemId"); b.Entity<Note>().HasOne<Item>().WithMany().HasForeignKey("ItemId"); });

public sealed class ReferenceGoneAfter(DbContextOptions<ReferenceGoneAfter> options) : ChangedContext(options, b => b.Entity<Note>());

public sealed class IndexBefore(DbContextOptions<IndexBefore> options) : ChangedContext(options, b => b.Entity<Item>().Property<string?>("Name"));

public sealed class IndexAfter(DbContextOptions<IndexAfter> options) : ChangedContext(options, b => { b.Entity<Item>().Property<string?>("Name"); b.Entity<Item>().HasIndex("Name").IsUnique().HasFilter("\"Name\" IS NOT NULL").IncludeProperties("Id"); });

public sealed class IndexMethodBefore(DbContextOptions<IndexMethodBefore> options) : ChangedContext(options, b => { b.Entity<Item>().Property<string?>("Name"); b.Entity<Item>().HasIndex("Name"); });

public sealed class IndexMethodAfter(DbContextOptions<IndexMethodAfter> options) : ChangedContext(options, b => { b.Entity<Item>().Property<string?>("Name"); b.Entity<Item>().HasIndex("Name").HasOperators("text_pattern_ops").IsDescending(); });

public sealed class EnumBefore(DbContextOptions<EnumBefore> options) : ChangedContext(options, b => { b.HasPostgresEnum("mood", ["sad", "ok"]); b.Entity<Item>().Property<string?>("Mood").HasColumnType("mood"); });

public sealed class EnumAfter(DbContextOptions<EnumAfter> options) : ChangedContext(options, b => { b.HasPostgresEnum("mood", ["sad", "fine", "ok"]); b.Entity<Item>().Property<string?>("Mood").HasColumnType("mood"); });

public sealed class IdentityBefore(DbContextOptions<IdentityBefore> options) : ChangedContext(options, b => b.Entity<Item>().Property(e => e.Id).UseSerialColumn());

public sealed class IdentityAfter(DbContextOptions<IdentityAfter> options) : ChangedContext(options, b => b.Entity<Item>().Property(e => e.Id).UseIdentityAlwaysColumn().HasIdentityOptions(startValue: 5, incrementBy: 2));

public sealed class ComputedBefore(DbContextOptions<ComputedBefore> options) : ChangedContext(options, b => b.Entity<Item>().Property<int>("Next").HasComputedColumnSql("\"Id\" + 1", stored: true));

public sealed class ComputedAfter(DbContextOptions<ComputedAfter> options) : ChangedContext(options, b => b.Entity<Item>().Property<int>("Next").HasComputedColumnSql("\"Id\" + 2", stored: true));

public sealed class CheckBefore(DbContextOptions<CheckBefore> options) : ChangedContext(options, b => b.Entity<Item>());

public sealed class CheckAfter(DbContextOptions<CheckAfter> options) : ChangedContext(options, b => b.Entity<Item>().ToTable(t => { t.HasCheckConstraint("ck_item", "\"Id\" > 0"); t.HasComment("it's"); }));

public sealed class CollationBefore(DbContextOptions<CollationBefore> options) : ChangedContext(options, b => b.Entity<Item>().Property<string?>("Name"));

public sealed class CollationAfter(DbContextOptions<CollationAfter> options) : ChangedContext(options, b => { b.HasCollation("und-x-icu", locale: "und", provider: "icu"); b.Entity<Item>().Property<string?>("Name").UseCollation("und-x-icu"); b.Entity<Item>().Property<string?>("Other").UseCollation("de-DE-x-icu"); b.Entity<Item>().Property<string?>("Plain").UseCollation("C"); });

public sealed class SchemaBefore(DbContextOptions<SchemaBefore> options) : ChangedContext(options, b => b.Entity<Item>().ToTable("items"));

public sealed class SchemaAfter(DbContextOptions<SchemaAfter> options) : ChangedContext(options, b => { b.Entity<Item>().ToTable("items"); b.Entity<Note>().ToTable("notes", "app"); b.HasSequence<int>("numbers", "app").StartsAt(5); });
