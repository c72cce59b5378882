using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Retort.Compilation;
using Retort.Revisions;

namespace Retort.EntityFrameworkCore;

/// <summary>Makes a context without a host: by its factory, by its constructor without parameters, or by the one that takes options.</summary>
internal static class ContextMaker
{
    private const string Provider = "Npgsql.EntityFrameworkCore.PostgreSQL";

    /// <summary>Makes it.</summary>
    /// <param name="type">The class of the context.</param>
    /// <param name="assemblies">Where its factory may be.</param>
    /// <exception cref="DiagnosticException">RET4020 to RET4023: it cannot be made, or is not for PostgreSQL.</exception>
    public static DbContext Make(Type type, IReadOnlyList<Assembly> assemblies)
    {
        var context = Ways(type, assemblies).First()();
        return ProviderOf(context) switch
        {
            Provider => context,
            null => throw Rules.DbContextProvider.Error(
                $"{type.FullName} has no provider when it is made without a host. Let its OnConfiguring call UseNpgsql where optionsBuilder.IsConfigured is false, or add {Factory(type)} that does."),
            var other => throw Rules.DbContextProvider.Error(
                $"{type.FullName} is for {other}; revisions are for PostgreSQL. Let it use Npgsql.EntityFrameworkCore.PostgreSQL, in {Factory(type)} if only some environments do."),
        };
    }

    /// <summary>What to add, as a sentence names it.</summary>
    public static string Factory(Type type) => $"a class that implements IDesignTimeDbContextFactory<{type.Name}>";

    private static IEnumerable<Func<DbContext>> Ways(Type type, IReadOnlyList<Assembly> assemblies)
    {
        var factories = assemblies.SelectMany(assembly => UserCode.Load(assembly, assembly.GetTypes)).Where(candidate => !candidate.IsAbstract && IsFactory(candidate, type)).ToList();
        if (factories.Count > 1)
        {
            throw Rules.SeveralDbContextFactories.Error(
                $"{type.FullName} has several factories: {string.Join(" and ", factories.Select(factory => factory.FullName).Order(StringComparer.Ordinal))}. Keep one of them.");
        }

        if (factories is [var only])
        {
            yield return () => Call($"The factory {only.FullName}", type, () => FromFactory(only, type));
        }

        var plain = type.GetConstructor([]);
        var options = OptionsConstructor(type);
        if (plain is not null)
        {
            // One that is there for tests' sake may say nothing of a provider.
            yield return () => Call($"The constructor of {type.FullName}", type, () => (DbContext)plain.Invoke([])) is var context && options is not null && ProviderOf(context) is null
                ? FromOptions(type, options)
                : context;
        }

        if (options is not null)
        {
            yield return () => FromOptions(type, options);
        }

        throw Rules.DbContextUnmade.Error(
            $"{type.FullName} cannot be made without a host: it has neither a public constructor without parameters nor one that takes DbContextOptions<{type.Name}> alone. Add {Factory(type)}.");
    }

    private static bool IsFactory(Type candidate, Type context) => !candidate.ContainsGenericParameters && candidate.GetInterfaces().Any(
        contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IDesignTimeDbContextFactory<>) && contract.GenericTypeArguments[0] == context);

    private static DbContext FromFactory(Type factory, Type context)
    {
        var method = typeof(IDesignTimeDbContextFactory<>).MakeGenericType(context).GetMethod(nameof(IDesignTimeDbContextFactory<>.CreateDbContext))!;
        return (DbContext?)method.Invoke(Activator.CreateInstance(factory, nonPublic: true), [Array.Empty<string>()])
            ?? throw new InvalidOperationException("CreateDbContext returned null.");
    }

    private static ConstructorInfo? OptionsConstructor(Type type) =>
        type.GetConstructor([typeof(DbContextOptions<>).MakeGenericType(type)]) ?? type.GetConstructor([typeof(DbContextOptions)]);

    // Without a connection string: there is nothing that could be opened.
    private static DbContext FromOptions(Type type, ConstructorInfo constructor) => Call($"The constructor of {type.FullName}", type, () =>
    {
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        return (DbContext)constructor.Invoke([builder.UseNpgsql().Options]);
    });

    private static string? ProviderOf(DbContext context)
    {
        try
        {
            return context.Database.ProviderName;
        }
        catch (InvalidOperationException exception) when (exception.Message == CoreStrings.NoProviderConfigured)
        {
            return null;
        }
        catch (Exception exception)
        {
            throw ContextFault.OfModel(context, exception);
        }
    }

    private static T Call<T>(string what, Type type, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception exception)
        {
            throw ContextFault.Of(what, type, exception);
        }
    }
}
