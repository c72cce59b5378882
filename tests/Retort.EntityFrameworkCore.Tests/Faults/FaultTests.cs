using Retort.Models;
using Retort.Schema;

namespace Retort.EntityFrameworkCore.Tests.Faults;

/// <summary>What cannot be read is said, with a code, a place and what to do.</summary>
public sealed class FaultTests
{
    private const string Space = "Retort.EntityFrameworkCore.Tests.Faults";
    private const string Mend = "It is called without a host and without a database: mend it, or add a class that implements IDesignTimeDbContextFactory";

    public static TheoryData<string, string, string> Unmade =>
        new()
        {
            {
                nameof(HostedContext), "RET4020",
                $"{Space}.HostedContext cannot be made without a host: it has neither a public constructor without parameters nor one that takes DbContextOptions<HostedContext> alone. "
                + "Add a class that implements IDesignTimeDbContextFactory<HostedContext>."
            },
            {
                nameof(TwiceContext), "RET4021",
                $"{Space}.TwiceContext has several factories: {Space}.TwiceContext+FirstFactory and {Space}.TwiceContext+SecondFactory. Keep one of them."
            },
            {
                nameof(BareContext), "RET4022",
                $"{Space}.BareContext has no provider when it is made without a host. Let its OnConfiguring call UseNpgsql where optionsBuilder.IsConfigured is false, "
                + "or add a class that implements IDesignTimeDbContextFactory<BareContext> that does."
            },
            {
                nameof(MemoryContext), "RET4022",
                $"{Space}.MemoryContext is for Microsoft.EntityFrameworkCore.InMemory; revisions are for PostgreSQL. Let it use Npgsql.EntityFrameworkCore.PostgreSQL, "
                + "in a class that implements IDesignTimeDbContextFactory<MemoryContext> if only some environments do."
            },
            {
                nameof(ThrowingConstructorContext), "RET4023",
                $"The constructor of {Space}.ThrowingConstructorContext threw InvalidOperationException: No configuration was found. {Mend}<ThrowingConstructorContext> that sets up what it needs."
            },
            {
                nameof(ThrowingFactoryContext), "RET4023",
                $"The factory {Space}.ThrowingFactoryContext+Factory threw KeyNotFoundException: No setting. 0. {Mend}<ThrowingFactoryContext> that sets up what it needs."
            },
            {
                nameof(NothingFactoryContext), "RET4023",
                $"The factory {Space}.NothingFactoryContext+Factory threw InvalidOperationException: CreateDbContext returned null. {Mend}<NothingFactoryContext> that sets up what it needs."
            },
            {
                nameof(ThrowingConfigurationContext), "RET4023",
                $"OnConfiguring of {Space}.ThrowingConfigurationContext threw FileNotFoundException: There is no appsettings.json. {Mend}<ThrowingConfigurationContext> that sets up what it needs."
            },
            {
                nameof(ThrowingModelContext), "RET4023",
                $"OnModelCreating of {Space}.ThrowingModelContext threw NotSupportedException: Not today. {Mend}<ThrowingModelContext> that sets up what it needs."
            },
        };

    [Theory]
    [MemberData(nameof(Unmade))]
    public void A_context_that_cannot_be_read_is_one_fault(string name, string code, string message)
    {
        var model = Read(name);

        Assert.Equal([new ModelFault(code, new($"{Space}.{name}"), message)], model.Faults);
        Assert.Equal(DatabaseSchema.Empty, model.Schema);
    }

    [Fact]
    public void What_Entity_Framework_refuses_is_told_in_its_words()
    {
        var fault = Assert.Single(Read(nameof(UnmappedContext)).Faults);

        Assert.Equal("RET4023", fault.Code);
        Assert.StartsWith($"The model of {Space}.UnmappedContext threw InvalidOperationException: The entity type 'Version' requires a primary key to be defined. ", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith($"{Mend}<UnmappedContext> that sets up what it needs.", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void Annotations_that_nobody_knows_are_faults()
    {
        const string Thing = $"{Space}.AnnotatedContext+Thing";

        Assert.Equal(
            [
                Annotation($"{Space}.AnnotatedContext", null, "Npgsql:Publication"),
                Annotation($"{Space}.AnnotatedContext", null, "Npgsql:SequenceTablespace"),
                Annotation(Thing, null, "CockroachDB:InterleaveInParent"),
                Annotation(Thing, null, "Npgsql:Owner"),
                Annotation(Thing, "Name", "Relational:Masked"),
                Annotation($"{Space}.AnnotatedContext+Part", "Size", "Npgsql:Unit"),
                Annotation(Thing, null, "Npgsql:Visible"),
            ],
            Read(nameof(AnnotatedContext)).Faults);
    }

    [Fact]
    public void What_has_no_place_in_a_schema_is_a_fault_each()
    {
        const string Context = $"{Space}.UntranslatedContext";
        const string Thing = $"{Context}+Thing";
        var name = new string('ä', 40);

        Assert.Equal(
            [
                new("RET4025", new(Context), $"{Context} defines the collation 'german' with HasCollation, and Retort has no operation that makes one. Make it in a revision, op.Execute(\"CREATE COLLATION …\"), and take HasCollation away; columns may go on using it."),
                new("RET4024", new(Context), $"The sequence 'fractions' of {Context} is of Decimal; PostgreSQL has sequences of short, int and long. Give it one of these."),
                new("RET2051", new(Thing, "Long"), $"The name '{name}' is 80 bytes long in UTF-8; PostgreSQL keeps 63 and would cut the rest off: shorten it."),
                new("RET4025", new(Thing, "Name"), $"{Thing}.Name is compressed with 'zstd'; PostgreSQL has pglz and lz4. Give UseCompressionMethod one of these."),
                new("RET4024", new(Thing, "Odd"), $"{Thing}.Odd has a type that cannot be read: The type 'varchar(0)' has the argument 0, which must be from 1 to 10485760: give another."),
            ],
            Read(nameof(UntranslatedContext)).Faults.OrderBy(fault => fault.Source.ToString(), StringComparer.Ordinal));
    }

    private static ModelFault Annotation(string type, string? member, string name)
    {
        var source = new ModelSource(type, member);
        return new("RET4025", source, $"{source} has the annotation '{name}', which Retort does not translate, so a revision would lack what it says. Take it away, and do what it is for in a revision.");
    }

    private static SchemaModel Read(string name) => new DbContextModelReader().Find(typeof(FaultTests).Assembly).Single(candidate => candidate.Name == $"{Space}.{name}").Read();
}
