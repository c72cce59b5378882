using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Reflection.Emit;
using Retort.Models;
using Retort.Schema;

namespace Retort.EntityFrameworkCore.Tests.Making;

/// <summary>How contexts are found and made, without a host and without a connection.</summary>
public sealed class MakingTests
{
    private static readonly Assembly Tests = typeof(MakingTests).Assembly;

    [Fact]
    public void Every_context_that_can_exist_is_found_by_its_full_name()
    {
        var names = new DbContextModelReader().Find(Tests).Select(candidate => candidate.Name).Where(name => name.StartsWith("Retort.EntityFrameworkCore.Tests.Making.", StringComparison.Ordinal));

        Assert.Equal(["BothContext", "ElsewhereContext", "FactoryContext", "OptionsContext", "PlainContext", "PlainOptionsContext"], names.Select(name => name.Split('.')[^1]));
    }

    [Theory]
    [InlineData("PlainContext", "public.Items")]
    [InlineData("OptionsContext", "public.Items")]
    [InlineData("PlainOptionsContext", "public.Items")]
    [InlineData("BothContext", "public.Items")]
    [InlineData("FactoryContext", "made.Items")]
    public void A_context_is_made_without_a_host_and_without_a_connection(string name, string table)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        NoServer.Port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var model = Read(new DbContextModelReader(), name);

        Assert.Empty(model.Faults);
        Assert.Equal(table, Assert.Single(model.Schema.Tables).Key.ToString());
        Assert.False(listener.Pending());
    }

    [Fact]
    public void A_factory_may_map_enums()
    {
        var model = Read(new DbContextModelReader(), "FactoryContext");

        var days = Assert.IsType<EnumType>(Assert.Single(model.Schema.Types).Value);
        Assert.Equal(new QualifiedName("made", "days"), days.Name);
        Assert.Equal("made.days", model.Schema.Tables.Values.Single().Columns.Single(column => column.Name == "Day").Type.ToString());
    }

    [Fact]
    public void A_factory_may_be_in_another_assembly_that_is_named()
    {
        var module = AssemblyBuilder.DefineDynamicAssembly(new("Elsewhere.Migrations"), AssemblyBuilderAccess.Run).DefineDynamicModule("Elsewhere.Migrations");
        var factory = module.DefineType("Factory", TypeAttributes.Public, typeof(ElsewhereFactory)).CreateType();

        Assert.Equal("elsewhere.Items", Assert.Single(Read(new DbContextModelReader([factory.Assembly]), "ElsewhereContext").Schema.Tables).Key.ToString());
        Assert.Equal("RET4020", Assert.Single(Read(new DbContextModelReader(), "ElsewhereContext").Faults).Code);
    }

    [Fact]
    public void A_model_says_what_it_speaks_of()
    {
        var parts = Read(new DbContextModelReader(), "OptionsContext").Parts;

        Assert.Equal(ModelParts.Tables | ModelParts.Checks | ModelParts.Comments | ModelParts.Enums | ModelParts.Sequences | ModelParts.Extensions | ModelParts.Ranges, parts);
    }

    private static SchemaModel Read(DbContextModelReader reader, string name) => reader.Find(Tests).Single(candidate => candidate.Name.EndsWith($".Making.{name}", StringComparison.Ordinal)).Read();
}
