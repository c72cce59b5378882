using Retort.Revisions;
using Shop.Migrations;

namespace Retort.Tests.Engine.Alembic;

/// <summary>The shop's revisions in both languages, each written by hand with its tool's own operations.</summary>
internal static class ShopTwins
{
    private static readonly Lazy<string> Written = new(AlembicFolder.CreateShop);

    public static MigrationChain Chain { get; } =
        MigrationChain.Load(typeof(CreateHostsTable).Assembly, new RevisionGraphOptions { AllowMultipleHeads = true });

    public static string Folder => Written.Value;
}
