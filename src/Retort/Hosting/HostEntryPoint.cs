using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Retort.Compilation;
using Retort.Revisions;
using Retort.Schema;
using Retort.Scripts;

namespace Retort.Hosting;

/// <summary>Where <c>retort-host.dll</c> comes in, by name: one request as JSON, answers as one JSON object a line.</summary>
public static class HostEntryPoint
{
    /// <summary>Serves one request.</summary>
    /// <param name="json">The request.</param>
    /// <param name="output">Takes the answers.</param>
    /// <param name="cancellationToken">Is cancelled when the other side closes standard input.</param>
    /// <returns>0 done, 1 failed, 2 a request that this version does not know.</returns>
    public static Task<int> RunAsync(string json, TextWriter output, CancellationToken cancellationToken)
    {
        var answers = new HostOutput(output);
        try
        {
            var request = JsonSerializer.Deserialize<HostRequest>(json, JsonSerializerOptions.Web)!;
            if (request.Protocol != HostRequest.CurrentProtocol)
            {
                answers.Diagnostic(Rules.VersionMismatch.At(
                    null,
                    $"Retort {typeof(HostEntryPoint).Assembly.GetName().Version} speaks protocol {HostRequest.CurrentProtocol}, the build speaks "
                    + $"{request.Protocol}. Give Retort and Retort.Sdk the same version."));
                return Task.FromResult(2);
            }

            Serve(request, answers, cancellationToken);
            return Task.FromResult(0);
        }
        catch (DiagnosticException exception)
        {
            foreach (var diagnostic in exception.Diagnostics)
            {
                answers.Diagnostic(diagnostic);
            }
        }
        catch (OperationCanceledException)
        {
            // The other side asked for it and needs no answer.
        }
        catch (Exception exception)
        {
            answers.Diagnostic(Rules.EngineFailed.At(
                null,
                $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")} This is a fault in Retort; please report it with the build's output."));
            Console.Error.WriteLine(exception);
        }

        return Task.FromResult(1);
    }

    private static void Serve(HostRequest request, HostOutput answers, CancellationToken cancellationToken)
    {
        var options = new ScriptOptions(new QualifiedName(request.VersionTableSchema, request.VersionTable));
        var chain = MigrationChain.Load(Load(request.Assembly), new RevisionGraphOptions { AllowMultipleHeads = request.AllowMultipleHeads, CheckHeads = request.Command == "scripts" });
        void Progress(Revision revision, string method)
        {
            cancellationToken.ThrowIfCancellationRequested();
            answers.Progress(revision, method);
        }

        switch (request.Command)
        {
            case "scripts":
                var scripts = ScriptFiles.Make(chain, request.From, options, Progress);
                ScriptFiles.Write(request.Output!, scripts);
                Show(scripts, answers);
                break;
            case "sql":
                var direction = request.Direction == "downgrade" ? Direction.Down : Direction.Up;
                var plan = chain.Graph.Range(request.Range!, direction);
                var script = PlainScript.Write($"{request.Direction} {request.Range}", plan, new RevisionCompiler(chain, Progress), options);
                answers.Text(script.Text);
                Show([script], answers);
                break;
            default:
                throw Rules.VersionMismatch.Error($"Retort does not know the request '{request.Command}'. Give Retort and Retort.Sdk the same version.");
        }
    }

    private static void Show(IEnumerable<Script> scripts, HostOutput answers)
    {
        foreach (var diagnostic in scripts.SelectMany(script => script.Diagnostics))
        {
            answers.Diagnostic(diagnostic);
        }
    }

    private static Assembly Load(string path)
    {
        try
        {
            return AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
        }
        catch (Exception exception) when (exception is BadImageFormatException or FileLoadException or FileNotFoundException)
        {
            throw Rules.AssemblyMissing.Error($"{path} cannot be loaded: {exception.Message}");
        }
    }
}
