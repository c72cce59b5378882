using Retort.Models.Classes;
using Retort.Tests.Compilation;

namespace Retort.Tests.Models.Classes;

/// <summary>What cannot be part of a schema is said, with its code, its place and what to do.</summary>
public sealed class FaultTests
{
    private const string User = "[Table(\"users\")] public class User { public int Id { get; set; } }";

    public static TheoryData<string, string> OfProperties => new()
    {
        { "public Address? V { get; set; }", "RET4001 T.V: T.V is of type Address, which has no table and is no column: give Address [Table], or the property [NotMapped] or [Column(TypeName = \"…\")]." },
        { "public List<Address> V { get; set; } = [];", "RET4001 T.V: T.V is of type List<Address>, which no column has: give it [Column(TypeName = \"…\")], another type, or [NotMapped]." },
        { "public Dictionary<string, int> V { get; set; } = [];", "RET4001 T.V: T.V is of type Dictionary<string, int>, which no column has: give it [Column(TypeName = \"…\")], another type, or [NotMapped]." },
        { "public int[][] V { get; set; } = [];", "RET4001 T.V: T.V is of type int[][], which no column has: give it [Column(TypeName = \"…\")], another type, or [NotMapped]." },
        { "public object? V { get; set; }", "RET4001 T.V: T.V is of type object, which no column has: give it [Column(TypeName = \"…\")], another type, or [NotMapped]." },
        { "public NpgsqlRange<float> V { get; set; }", "RET4001 T.V: T.V is of type NpgsqlRange<float>, which no column has: give it [Column(TypeName = \"…\")], another type, or [NotMapped]." },
        { "[Column(\"v\")] public int V;", "RET4002 T.V: T.V is a field, and only properties are columns: make it a property." },
        { "[Timestamp] public byte[] V { get; set; } = [];", "RET4002 T.V: T.V has [Timestamp], but PostgreSQL has no column that counts versions by itself: make it a uint, which is the system column xmin and needs no column, or take [Timestamp] off." },
        { "[Precision(3)] public int V { get; set; }", "RET4002 T.V: T.V has [Precision], which the type integer does not take: take it off, or give [Column(TypeName = \"…\")]." },
        { "[Precision(3, 1)] public DateTime V { get; set; }", "RET4002 T.V: T.V has [Precision], which the type timestamptz does not take: take it off, or give [Column(TypeName = \"…\")]." },
        { "[DatabaseGenerated(DatabaseGeneratedOption.Identity)] public Guid V { get; set; }", "RET4002 T.V: T.V has [DatabaseGenerated(DatabaseGeneratedOption.Identity)], but only smallint, integer and bigint number themselves, and it is uuid: say where its values come from with [DefaultSql(\"gen_random_uuid()\")], or take the attribute off where the program gives them." },
        { "[MaxLength(5), StringLength(6)] public string? V { get; set; }", "RET4003 T.V: T.V has the lengths 5 and 6: give one." },
        { "[DefaultSql(\"1\"), DefaultValue(1)] public int V { get; set; }", "RET4003 T.V: T.V has [DefaultSql] and [DefaultValue]: keep one." },
        { "[Generated(\"1\"), DefaultValue(1)] public int V { get; set; }", "RET4003 T.V: T.V has [Generated] and a default: its values can come from one of them only." },
        { "[Column(TypeName = \"serial\"), DefaultValue(1)] public int V { get; set; }", "RET4003 T.V: T.V is a serial and has a default: its values can come from one of them only." },
        { "[Column(TypeName = \"serial\"), Generated(\"1\")] public int V { get; set; }", "RET4003 T.V: T.V is a serial and has [Generated]: its values can come from one of them only." },
        { "[Generated(\"1\"), DatabaseGenerated(DatabaseGeneratedOption.None)] public int V { get; set; }", "RET4003 T.V: T.V has [Generated] and [DatabaseGenerated(DatabaseGeneratedOption.None)]: take one off." },
        { "[DatabaseGenerated(DatabaseGeneratedOption.Computed)] public int V { get; set; }", "RET4003 T.V: T.V has [DatabaseGenerated(DatabaseGeneratedOption.Computed)], but nothing says how: give [Generated(\"…\")] or [DefaultSql(\"…\")]; where a trigger computes it, [DefaultSql(\"NULL\")]." },
        { "[TableIndex(nameof(V), nameof(V))] public int V { get; set; }", "RET4003 T.V: [TableIndex] of T.V names V twice: name it once." },
        { "public int A { get; set; } [Column(\"a\")] public int V { get; set; }", "RET4015 T.V: T.V is the column 'a', which A is already: give one of them another name." },
        { "[DefaultValue(\"many\")] public int V { get; set; }", "RET4013 T.V: T.V has [DefaultValue] with a value of string, which is no value of int: give one that is, or [DefaultSql(\"…\")]." },
        { "[DefaultValue(typeof(Guid), \"many\")] public Guid V { get; set; }", "RET4013 T.V: T.V has [DefaultValue] with text, which is no value of Guid: give one that is, or [DefaultSql(\"…\")]." },
        { "[DefaultValue(70000)] public short V { get; set; }", "RET4013 T.V: T.V has [DefaultValue] with a value of int, which is no value of short: give one that is, or [DefaultSql(\"…\")]." },
        { "[DefaultValue(9)] public Mood V { get; set; }", "RET4013 T.V: T.V has [DefaultValue] with a value of int, which is no value of Mood: give one that is, or [DefaultSql(\"…\")]." },
        { "[Column(TypeName = \"varchar(20) NOT NULL\")] public string? V { get; set; }", "RET2003 T.V: T.V: 'varchar(20) NOT NULL' is no type: several words are no type of PostgreSQL; a name with spaces needs double quotes. Write it as SQL does: citext, vector(1536), app.mood[], \"Mood\"." },
        { "[MaxLength(0)] public string? V { get; set; }", "RET2004 T.V: T.V: the length of varchar is 0, but must be from 1 to 10485760: give another." },
        { "[DefaultSql(\" \")] public string? V { get; set; }", "RET2006 T.V: T.V: the expression of [DefaultSql] is empty: give an SQL expression." },
        { "[Check(\"a; b\")] public string? V { get; set; }", "RET2001 T.V: T.V: the condition of [Check] has a semicolon: it must be one SQL expression." },
        { "[Column(\"a\\nb\")] public string? V { get; set; }", "RET2052 T.V: T.V: The name 'a\\u000Ab' has a control character: take it out." },
        { "[TableIndex(Name = \"\")] public string? V { get; set; }", "RET2050 T.V: T.V: A name is empty: give the schema, table, column or other object a name." },
        { "[TableIndex(Options = [\"fill factor=1\"])] public string? V { get; set; }", "RET2008 T.V: T.V: 'fill factor' = '1' is no storage option: write a name like fillfactor and a plain value." },
        { "[Throwing] public string? V { get; set; }", "RET4014 T.V: Reading T.V threw InvalidOperationException: Not today. Mend the attribute or naming convention that throws." },
        { "[References(OnDelete = ForeignKeyActionKind.Cascade)] public int V { get; set; }", "RET4008 T.V: T.V has [References] but is no foreign key: name the class that it refers to with [References(typeof(…))]." },
        { "[DeleteBehavior(DeleteBehavior.Cascade)] public int V { get; set; }", "RET4008 T.V: T.V has [DeleteBehavior] but is no foreign key: name the class that it refers to with [References(typeof(…))]." },
        { "[References(typeof(Address))] public int V { get; set; }", "RET4007 T.V: The foreign key of T.V refers to Address, which has no table in this model: give it [Table], if it is in this assembly and not abstract." },
        { "public Abstract? V { get; set; } public int VId { get; set; }", "RET4007 T.V: The foreign key of T.V refers to Abstract, which has no table in this model: give it [Table], if it is in this assembly and not abstract." },
        { "public Abstract? V { get; set; }", "RET4007 T.V: T.V refers to Abstract, which has no table in this model: mark the property [NotMapped]." },
        { "public int VId { get; set; } [ForeignKey(\"VId\")] public Address? V { get; set; }", "RET4007 T.V: T.V has [ForeignKey(\"VId\")], but Address has no [Table]: give it one." },
        { "public int A { get; set; } [ForeignKey(\"A\")] public int V { get; set; }", "RET4007 T.V: [ForeignKey(\"A\")] of T.V names no property of T whose class has [Table]: name one, or write [References(typeof(…))]." },
        { "[ForeignKey(\"Owner\")] public int V { get; set; }", "RET4006 T.V: [ForeignKey(\"Owner\")] of T.V names no property of T whose class has [Table]: name one, or write [References(typeof(…))]." },
        { "[ForeignKey(\"Other\")] public User? V { get; set; }", "RET4006 T.V: [ForeignKey(\"Other\")] of T.V names Other, which T does not have: name a property that is a column." },
        { "[InverseProperty(\"Ts\")] public User? V { get; set; } public int VId { get; set; }", "RET4006 T.V: [InverseProperty] of T.V names Ts, but User has no such property of type T: name one that refers back." },
        { "public User? V { get; set; }", "RET4008 T.V: T.V refers to User, but there is no property for its key: add VId, name one with [ForeignKey], or mark it [NotMapped]." },
        { "public List<User> V { get; set; } = [];", "RET4008 T.V: T.V refers to User, but User has no foreign key to T: add T and TId to it, or mark this property [NotMapped]." },
        { "public User? V { get; set; } public int VId { get; set; } [ForeignKey(\"V\")] public int A { get; set; } [ForeignKey(\"V\")] public int B { get; set; }", "RET4009 T.A: The foreign key of T.A has 2 columns, but the key of User has 1: name as many, in the order of that key, with [ForeignKey]." },
        { "[ForeignKey(\"A\")] public User? V { get; set; } public int A { get; set; } [ForeignKey(\"V\")] public int B { get; set; }", "RET4003 T.V: T.V has two foreign keys, B and A: name one with [ForeignKey]." },
        { "public Loose? V { get; set; } public int VId { get; set; }", "RET4009 T.V: The foreign key of T.V refers to Loose, which has no key: give it one." },
        { "public User? V { get; set; } public Guid VId { get; set; }", "RET4009 T.V: The foreign key of T.V has VId of type uuid, which cannot be compared with User.Id of type integer: give both one type." },
        { "[ForeignKey(\"TId\")] public List<User> V { get; set; } = [];", "RET4006 T.V: [ForeignKey(\"TId\")] of T.V names TId, which is no column of User: name the property of User that refers to T." },
        { "[ForeignKey(\"TId\")] public List<Abstract> V { get; set; } = [];", "RET4007 T.V: T.V refers to Abstract, which has no table in this model: mark the property [NotMapped]." },
        { "[References(typeof(User), Key = \"Name\")] public int V { get; set; }", "RET4009 T.V: The foreign key of T.V refers to Name, which is no column of User: name a property that is one." },
        { "[References(typeof(Loose), Key = \"A\")] public int V { get; set; }", "RET4009 T.V: The foreign key of T.V refers to Loose.A, which is not unique: give it [UniqueKey]." },
        { "public User? V { get; set; } [References(OnDelete = ForeignKeyActionKind.SetNull)] public int VId { get; set; }", "RET4003 T.V: The foreign key of T.V is to become NULL, but VId takes no NULL: make it nullable, or choose another action." },
        { "[References] public User? V { get; set; } [References] public int VId { get; set; }", "RET4003 T.V: The foreign key of T.V has [References] in several places: keep one." },
        { "[DeleteBehavior(DeleteBehavior.Cascade)] public User? V { get; set; } [References(OnDelete = ForeignKeyActionKind.Restrict)] public int VId { get; set; }", "RET4003 T.V: The foreign key of T.V has [DeleteBehavior] and [References(OnDelete = …)], which differ: keep one." },
        { "public Flagged V { get; set; }", "RET4012 Flagged: The enum Flagged has [Flags], and a value of PostgreSQL's enum types is one member only: take off [Flags], or [EnumType] to store numbers." },
        { "public Empty V { get; set; }", "RET4012 Empty: The enum Empty has no member: give it one, or take off [EnumType]." },
        { "public Double V { get; set; }", "RET4012 Double.B: The members A and B of the enum Double are both 'a': give one of them [EnumValue]." },
    };

    public static TheoryData<string, string> OfClasses => new()
    {
        { "[Table(\"t\")] class T { public int Number { get; set; } }", "RET4005 T: T has no key: name a property Id or TId, mark one with [Key], or give the class [Keyless]." },
        { "[Table(\"t\")] class T<TKey> { public int Id { get; set; } }", "RET4002 T`1: T<TKey> is generic, so that it is many classes and has no one table: derive a class for each table from it, and give [Table] to those." },
        { "[Table(\"t\")] class T { public int Id { get; set; } } class U : T;", "RET4010 U: U derives from T, which has [Table] itself; how the two share tables cannot be said: take [Table] off T, so that U has its properties, or give U [NotMapped]." },
        { "[Table(\"t\")] abstract class T { public int Id { get; set; } } [Table(\"u\")] class U : T;", "RET4010 U: U derives from T, which has [Table] itself; how the two share tables cannot be said: take [Table] off T, so that U has its properties, or give U [NotMapped]." },
        { "[Table(\"t\")] class T { public int Id { get; set; } } [Table(\"t\")] class U { public int Id { get; set; } }", "RET4004 U: The table 't' of U has a name that T has taken already: give one of them another." },
        { "[Table(\"t\", Schema = \"s\")] class T { public int Id { get; set; } } [EnumType(\"t\", Schema = \"s\")] enum E { A }", "RET4004 E: The enum type 's.t' of E has a name that T has taken already: give one of them another." },
        { "[EnumType(\"e\")] enum D { A } [EnumType(\"e\")] enum E { A } [Table(\"t\")] class T { public int Id { get; set; } }", "RET4004 E: The enum type 'e' of E has a name that D has taken already: give one of them another." },
        { "[Table(\"t\"), Index(\"Id\"), TableIndex(\"Id\")] class T { public int Id { get; set; } }", "RET4004 T: The index 'ix_t_id' of T has a name that T has taken already: give one of them another." },
        { "[Table(\"t\"), Check(\"c\", \"true\"), Check(\"c\", \"false\")] class T { public int Id { get; set; } }", "RET4004 T: The constraint 'c' of T has a name that T has taken already: give one of them another." },
        { "[Table(\"t\"), UniqueKey(\"Id\", Name = \"u\")] class T { public int Id { get; set; } } [Table(\"u\")] class U { public int Id { get; set; } }", "RET4004 T: The constraint 'u' of T has a name that U has taken already: give one of them another." },
        { "[Table(\"t\"), UniqueKey(\"Id\", Name = \"u\"), Check(\"u\", \"true\")] class T { public int Id { get; set; } }", "RET4004 T: The constraint 'u' of T has a name that T has taken already: give one of them another." },
        { "[Table(\"t\"), PrimaryKey(\"Nr\")] class T { public int Id { get; set; } }", "RET4006 T: [PrimaryKey] of T names Nr, which T does not have: name a property that is a column." },
        { "[Table(\"t\"), Index(\"Nr\")] class T { public int Id { get; set; } public int Nr => 1; }", "RET4006 T: [Index] of T names Nr, which is no column: name a property that is a column." },
        { "[Table(\"t\"), TableIndex(\"Up\")] class T { public int Id { get; set; } public int UpId { get; set; } public T? Up { get; set; } }", "RET4006 T: [TableIndex] of T names Up, which refers to another table and is no column: name a property that is a column." },
        { "[Table(\"t\"), TableIndex(\"Id\", Include = [\"Nr\"])] class T { public int Id { get; set; } }", "RET4006 T: [TableIndex] of T names Nr, which T does not have: name a property that is a column." },
        { "[Table(\"t\"), UniqueKey(\"Nr\")] class T { public int Id { get; set; } }", "RET4006 T: [UniqueKey] of T names Nr, which T does not have: name a property that is a column." },
        { "[Table(\"t\"), TableIndex] class T { public int Id { get; set; } }", "RET4003 T: [TableIndex] of T names no property: name those that it is of, or move it to one." },
        { "[Table(\"t\"), UniqueKey] class T { public int Id { get; set; } }", "RET4003 T: [UniqueKey] of T names no property: name those that it is of, or move it to one." },
        { "[Table(\"t\"), TableIndex(\"Id\", Descending = [true, false])] class T { public int Id { get; set; } }", "RET4003 T: [TableIndex] of T has 1 elements, but Descending has 2: give as many." },
        { "[Table(\"t\"), Index(\"Id\", \"A\", IsDescending = new[] { true })] class T { public int Id { get; set; } public int A { get; set; } }", "RET4014 T: Reading T threw ArgumentException: Invalid number of index sort order values: 1 values were provided, but the index has 2 properties. (Parameter 'IsDescending'). Mend the attribute or naming convention that throws." },
        { "[Table(\"t\"), Keyless] class T { [Key] public int Id { get; set; } }", "RET4003 T: T has [Keyless] and [Key]: take one off." },
        { "[Table(\"t\"), Keyless, PrimaryKey(\"Id\")] class T { public int Id { get; set; } }", "RET4003 T: T has [Keyless] and [PrimaryKey]: take one off." },
        { "[Table(\"t\"), PrimaryKey(\"Id\")] class T { public int Id { get; set; } [Key] public int A { get; set; } }", "RET4003 T: T has [PrimaryKey] of Id but [Key] on A: keep one." },
        { "[Table(\"t\"), Owned] class T { public int Id { get; set; } }", "RET4002 T: T has [Owned], which a class as a model cannot have: say it with other attributes, or use a DbContext as the model." },
        { "[Table(\"t\"), EntityTypeConfiguration(typeof(T))] class T { public int Id { get; set; } }", "RET4002 T: T has [EntityTypeConfiguration], which a class as a model cannot have: say it with other attributes, or use a DbContext as the model." },
        { "[Table(\"t\"), MetadataType(typeof(T))] class T { public int Id { get; set; } }", "RET4002 T: T has [MetadataType], which a class as a model cannot have: say it with other attributes, or use a DbContext as the model." },
        { "[Table(\"t\"), Index] class T { public int Id { get; set; } }", "RET4014 T: Reading T threw ArgumentException: The collection argument must contain at least one element. (Parameter 'propertyNames'). Mend the attribute or naming convention that throws." },
        { "[Table(\"ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt\"), Keyless] class T { public int Id { get; set; } }", "RET2051 T: T: The name 'ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt' is 65 bytes long in UTF-8; PostgreSQL keeps 63 and would cut the rest off: shorten it." },
        { "[Table(\"a\")] class A { public int Id { get; set; } public List<B> Bs { get; set; } = []; } [Table(\"b\")] class B { public int Id { get; set; } [NotMapped] public List<A> As { get; set; } = []; }", "RET4008 A.Bs: A.Bs refers to B, but B has no foreign key to A: add A and AId to it, or mark this property [NotMapped]." },
        { "[Table(\"t\")] class T { public int Id { get; set; } } class One : NamingConvention; class Two : NamingConvention;", "RET4011 Shop: Shop has 2 naming conventions, One and Two: keep one, or make the others abstract." },
        { "[Table(\"t\")] class T { public int Id { get; set; } } class One(int start) : NamingConvention { public int Start => start; }", "RET4011 One: The naming convention One has no constructor without parameters: give it one." },
        { "[Table(\"t\")] class T { public int Id { get; set; } } class One : NamingConvention { static One() => throw new FormatException(\"Bad\"); }", "RET4014 One: Reading One threw FormatException: Bad. Mend the attribute or naming convention that throws." },
        { "[Table(\"t\")] class T { public int Id { get; set; } } class One : NamingConvention { public override string Column(string property) => throw new FormatException(\"Bad\"); }", "RET4014 T.Id: Reading T.Id threw FormatException: Bad. Mend the attribute or naming convention that throws." },
        { "[Table(\"t\")] class T { public int Id { get; set; } } class One : NamingConvention { public override string Column(string property) => null!; }", "RET2050 T.Id: T.Id: A name is empty: give the schema, table, column or other object a name." },
    };

    [Theory]
    [MemberData(nameof(OfProperties))]
    public void A_property_that_cannot_be_a_column_is_told(string property, string expected)
    {
        var faults = CompiledModel.Faults($$"""
            [Table("t")] public class T { public int Id { get; set; } {{property}} }
            {{User}}
            [Table("loose"), Keyless] public class Loose { public int A { get; set; } }
            [Table("abstract")] public abstract class Abstract { public int Id { get; set; } }
            public class Address { public string? Street { get; set; } }
            public sealed class ThrowingAttribute : RequiredAttribute { public ThrowingAttribute() => throw new InvalidOperationException("Not today"); }
            [EnumType("mood")] public enum Mood { Good }
            {{(property.Contains("Flagged", StringComparison.Ordinal) ? "[EnumType(\"flagged\"), Flags] public enum Flagged { A, B }" : "")}}
            {{(property.Contains("Empty", StringComparison.Ordinal) ? "[EnumType(\"empty\")] public enum Empty { }" : "")}}
            {{(property.Contains("Double", StringComparison.Ordinal) ? "[EnumType(\"double\")] public enum Double { A, [EnumValue(\"a\")] B }" : "")}}
            """);

        Assert.Equal(expected, Assert.Single(faults));
    }

    [Theory]
    [MemberData(nameof(OfClasses))]
    public void A_class_that_cannot_have_a_table_is_told(string classes, string expected) =>
        Assert.Equal(expected, Assert.Single(CompiledModel.Faults($"{classes} public class EntityTypeConfigurationAttributeIsOfEntityFramework;")));

    [Fact]
    public void Two_that_have_many_of_each_other_need_a_class_between_them() =>
        Assert.Equal(
            [
                "RET4008 A.Bs: A.Bs refers to B, but each has many of the other, which needs a table between them: write a class for it with a foreign key to each, and mark this property [NotMapped].",
                "RET4008 B.As: B.As refers to A, but each has many of the other, which needs a table between them: write a class for it with a foreign key to each, and mark this property [NotMapped].",
            ],
            CompiledModel.Faults("[Table(\"a\")] class A { public int Id { get; set; } public List<B> Bs { get; set; } = []; } [Table(\"b\")] class B { public int Id { get; set; } public List<A> As { get; set; } = []; }"));

    [Fact]
    public void All_faults_are_told_at_once_and_what_follows_from_one_is_not() =>
        Assert.Equal(
            ["RET4001 T.Id", "RET4001 T.Other", "RET4005 U"],
            CompiledModel.Faults("[Table(\"t\"), Index(\"Other\")] class T { public object? Id { get; set; } public object? Other { get; set; } public int TsId { get; set; } [ForeignKey(\"Other\")] public T? Ts { get; set; } } [Table(\"u\")] class U { public int A { get; set; } }")
                .Select(fault => fault.Split(": ")[0]));

    [Fact]
    public void An_attribute_that_has_nothing_to_do_with_it_is_never_made() =>
        Assert.Single(CompiledModel.Columns("[Loud] public int V { get; set; }", "public sealed class LoudAttribute : Attribute { public LoudAttribute() => throw new InvalidOperationException(); }"));

    [Fact]
    public void A_class_that_cannot_be_loaded_is_told()
    {
        using var compiler = new SourceCompiler();
        var missing = compiler.Compile("public class Far { }", "Far");
        var path = compiler.Compile($"{CompiledModel.Usings} [Table(\"t\")] public class T {{ public int Id {{ get; set; }} }} public class Near : Far {{ }}");
        File.Delete(missing);
        var model = Assert.Single(new ClassModelReader().Find(compiler.Load(path))).Read();

        var fault = Assert.Single(model.Faults);
        Assert.Equal("RET4014", fault.Code);
        Assert.StartsWith("Not all classes of Shop can be loaded: Could not load file or assembly 'Far, ", fault.Message);
        Assert.EndsWith(" Mend that, since a class with a table may be among them.", fault.Message);
    }
}
