namespace Retort.Sdk.Tests;

/// <summary>Builds all of them in one run of <c>dotnet build</c>.</summary>
public sealed class BadInputBuild : IAsyncLifetime
{
    internal const string Chatty = "Chatty";

    private readonly Workspace _workspace = new();

    internal BuildResult Result { get; private set; } = new(0, "");

    internal string Root => _workspace.Root;

    public async ValueTask InitializeAsync()
    {
        // Another version of Retort: the same name, and nothing of what the build asks for.
        _workspace.Write("Standin/Standin.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><AssemblyName>Retort</AssemblyName></PropertyGroup></Project>");
        _workspace.Write("Standin/Migration.cs", "namespace Retort; public abstract class Migration;");
        (await _workspace.BuildAsync("Standin/Standin.csproj")).Succeeded();
        Directory.Delete(_workspace["Standin/obj"], recursive: true);
        File.Delete(_workspace["Standin/Standin.csproj"]);

        foreach (var input in BadInputs.All)
        {
            _workspace.Add(input.Name, [input.Source], rest: input.Rest);
        }

        _workspace.Add(Chatty, [Source.Class("First", "\"a1\"", Talk)]);
        Result = await _workspace.BuildAsync(_workspace.Solution());
    }

    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Much, in the protocol's own form, past <c>Console</c>, without an end of line, and what MSBuild would take for an error.</summary>
    private const string Talk =
        """"
        for (var i = 0; i < 20_000; i++) { Console.WriteLine("error XX0001: line " + i); }
        Console.WriteLine("""{"type":"done"}""");
        using var raw = Console.OpenStandardOutput();
        raw.Write("half a line"u8);
        Console.Error.WriteLine("Foo.cs(1): error CS1234: not an error");
        op.Execute("CREATE TABLE chatty (id int)");
        """";
}
