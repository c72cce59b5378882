using Retort.RoundTrip;
using Retort.Schema;
using Retort.Tests.Compilation;

namespace Retort.Tests.RoundTrip;

public sealed class RoundTripRunTests
{
    [Fact]
    public async Task Every_revision_of_a_sound_chain_passes_and_each_fault_is_found_in_one_run()
    {
        var chain = SourceCompiler.Chain(Source(
            ("a", "", "op.CreateTable(\"users\", [Column(\"id\", Integer, nullable: false), Column(\"email\", Text, nullable: true), PrimaryKey([\"id\"])]);", "op.DropTable(\"users\");"),
            ("b", "a", "op.CreateIndex(\"ix_users_email\", \"users\", [\"email\"], unique: true);", "op.DropIndex(\"ix_users_email\", \"users\");"),
            ("c", "b", "op.AddColumn(\"users\", Column(\"phone\", Text));", ""),
            ("d", "c", "op.DropIndex(\"ix_users_email\", \"users\");", "op.CreateIndex(\"ix_users_email\", \"users\", [\"email\"]);"),
            ("e", "d", "op.DropColumn(\"users\", \"email\");", "op.AddColumn(\"users\", Column(\"email\", Text));"),
            ("f", "e", "op.DropTable(\"users\");", "op.Irreversible(\"it is gone\");")));
        var told = new List<Trip>();

        var trips = await new RoundTripRun(chain, TestServer.Shared, new QualifiedName(null, "alembic_version"), told.Add).RunAsync(RoundTripMode.Each, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "a Passed",
                "b Passed",
                "c Failed /src/Shop.cs(21): error RET5110: The downgrade of revision c does not restore what was there before its upgrade: column public.users.phone is left over. Mend Downgrade, or say with op.Irreversible why there is no way back.",
                "d Failed /src/Shop.cs(31): error RET5110: The downgrade of revision d does not restore what was there before its upgrade: index public.ix_users_email on public.users: unique is false, was true. Mend Downgrade, or say with op.Irreversible why there is no way back.",
                "e Passed /src/Shop.cs(41): warning RET5112: The downgrade of revision e brings columns back in another order: column public.users.email: position is 3, was 2; column public.users.phone: position is 2, was 3. PostgreSQL adds a column at the end only; name columns wherever the order would matter.",
                "f Irreversible",
            ],
            trips.Select(trip => $"{trip.Revision.Id} {trip.Outcome} {string.Join('|', trip.Diagnostics)}".Trim()));
        Assert.Equal(trips, told);
    }

    /// <summary>A chain of revisions: id, parent, the bodies of Upgrade and Downgrade.</summary>
    internal static string Source(params (string Id, string Parents, string Up, string Down)[] revisions) => string.Join('\n', revisions.Select(revision => $$"""
        [Revision("{{revision.Id}}"{{(revision.Parents.Length == 0 ? "" : $", Revises = [{string.Join(", ", revision.Parents.Split(' ').Select(parent => $"\"{parent}\""))}]")}})]
        public sealed class R{{revision.Id}} : Migration
        {
            public override void Upgrade(MigrationBuilder op)
            {
                {{revision.Up}}
            }

            public override void Downgrade(MigrationBuilder op) { {{revision.Down}} }
        }
        """));
}
