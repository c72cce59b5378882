using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Retort.Compilation;
using Retort.Engine;
using Retort.Revisions;
using Retort.Schema;
using Retort.Scripts;

namespace Retort.Hosting;

/// <summary>Where <c>retort-host.dll</c> comes in, by name: one request as JSON, answers as one JSON object a line.</summary>
/// <remarks>
/// <para>The protocol, version 1. The request is one line on the host's standard input. Closing standard input means stop. Unknown fields are passed over.</para>
/// <list type="table">
/// <item><term><c>command</c></term><description><c>scripts</c> writes the three scripts into <c>output</c>; <c>sql</c> answers with one; <c>database</c> does what <c>database</c> says.</description></item>
/// <item><term><c>protocol</c></term><description>1. A request of another version is refused with RET9003 and exit code 2.</description></item>
/// <item><term><c>assembly</c></term><description>The path of the migrations assembly.</description></item>
/// <item><term><c>output</c></term><description>For <c>scripts</c>: the folder.</description></item>
/// <item><term><c>from</c></term><description>For <c>scripts</c>: where <c>upgrade.sql</c> starts; identifiers, separated by commas or semicolons; <c>base</c> if it is missing.</description></item>
/// <item><term><c>direction</c>, <c>range</c></term><description>For <c>sql</c>: <c>upgrade</c> or <c>downgrade</c>, and <c>from:to</c>; an upgrade may leave out the start.</description></item>
/// <item><term><c>allowMultipleHeads</c></term><description>For <c>scripts</c>: one head for each base or label is no fault.</description></item>
/// <item><term><c>versionTable</c>, <c>versionTableSchema</c></term><description>The version table; <c>alembic_version</c> and the first schema on the search path if they are missing.</description></item>
/// <item><term><c>database</c></term><description>A <see cref="DatabaseRequest"/>. A connection string in it never came from the build.</description></item>
/// </list>
/// <para>The answers, each with its <c>type</c>:</para>
/// <list type="table">
/// <item><term><c>progress</c></term><description>Whose code runs next, so that one that never returns can be named: <c>revision</c>, <c>method</c>, and <c>file</c> and <c>line</c> of its attribute.</description></item>
/// <item><term><c>diagnostic</c></term><description><c>code</c>, <c>severity</c> (<c>error</c>, <c>warning</c>, <c>info</c>), <c>message</c> on one line, <c>file</c> or null, <c>line</c> or 0. Each is told once.</description></item>
/// <item><term><c>text</c></term><description>The whole of a script in <c>text</c>, for a command that prints it. It comes after everything that could fail.</description></item>
/// <item><term><c>event</c></term><description>Something that happened in a run, in <c>event</c>: see <see cref="MigrationEvent"/>.</description></item>
/// <item><term><c>answer</c></term><description>What came of a request that needed a database, in <c>answer</c>: see <see cref="DatabaseAnswer"/>.</description></item>
/// <item><term><c>done</c></term><description>Written last, by the host itself. Without it the process ended in the middle, whatever its exit code.</description></item>
/// </list>
/// <para>The exit code is 0 when it is done, 1 when there was an error, 2 for a request that this version does not know.</para>
/// </remarks>
public static class HostEntryPoint
{
    /// <summary>Serves one request.</summary>
    /// <param name="json">The request.</param>
    /// <param name="output">Takes the answers.</param>
    /// <param name="cancellationToken">Is cancelled when the other side closes standard input.</param>
    /// <returns>0 done, 1 failed, 2 a request that this version does not know.</returns>
    public static async Task<int> RunAsync(string json, TextWriter output, CancellationToken cancellationToken)
    {
        var answers = new HostOutput(output);
        try
        {
            var request = JsonSerializer.Deserialize<HostRequest>(json, JsonSerializerOptions.Web) ?? throw new JsonException("The request is empty.");
            if (request.Protocol != HostRequest.CurrentProtocol)
            {
                answers.Diagnostic(Rules.VersionMismatch.At(
                    null,
                    $"Retort {typeof(HostEntryPoint).Assembly.GetName().Version} speaks protocol {HostRequest.CurrentProtocol}, the build speaks "
                    + $"{request.Protocol}. Give Retort and Retort.Sdk the same version."));
                return 2;
            }

            return request is { Command: "database", Database: { } database }
                ? await ServeAsync(database, request, answers, cancellationToken)
                : Serve(request, answers, cancellationToken);
        }
        catch (JsonException exception)
        {
            answers.Diagnostic(Rules.VersionMismatch.At(
                null, $"Retort cannot read this request: {exception.Message.ReplaceLineEndings(" ")} Give Retort and Retort.Sdk the same version."));
            return 2;
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

            // Where, for a report; not what, which may repeat anything.
            Console.Error.WriteLine($"{exception.GetType()}\n{exception.StackTrace}");
        }

        return 1;
    }

    private static async Task<int> ServeAsync(DatabaseRequest request, HostRequest host, HostOutput answers, CancellationToken cancellationToken)
    {
        var chain = MigrationChain.Load(Load(host.Assembly), new RevisionGraphOptions { AllowMultipleHeads = host.AllowMultipleHeads, CheckHeads = false });
        var gate = new Lock();
        answers.Answer(await DatabaseService.RunAsync(
            request,
            chain,
            what =>
            {
                // Who waits for whom is found out on another thread.
                lock (gate)
                {
                    answers.Event(what);
                }
            },
            cancellationToken));
        return 0;
    }

    private static int Serve(HostRequest request, HostOutput answers, CancellationToken cancellationToken)
    {
        var options = new ScriptOptions(new QualifiedName(string.IsNullOrEmpty(request.VersionTableSchema) ? null : request.VersionTableSchema, request.VersionTable));
        var graph = new RevisionGraphOptions { AllowMultipleHeads = request.AllowMultipleHeads, CheckHeads = request.Command == "scripts" };
        void Progress(Revision revision, string method)
        {
            cancellationToken.ThrowIfCancellationRequested();
            answers.Progress(revision, method);
        }

        switch (request)
        {
            case { Command: "scripts", Output: { } folder }:
                var migrations = MigrationChain.Load(Load(request.Assembly), graph);
                var compiler = new RevisionCompiler(migrations, Progress);
                var scripts = ScriptFiles.Make(migrations, request.From, options, compiler);
                cancellationToken.ThrowIfCancellationRequested();
                ScriptFiles.Write(folder, scripts);
                Show(scripts, answers);
                foreach (var finding in ModelCheck.Run(migrations, compiler, request.ModelCheck, request.Model ?? new()))
                {
                    answers.Diagnostic(finding);
                }

                return 0;
            case { Command: "sql", Direction: "upgrade" or "downgrade", Range: { } range }:
                var chain = MigrationChain.Load(Load(request.Assembly), graph);
                chain.ThrowIfFaulty();
                var plan = chain.Graph.Range(range, request.Direction == "upgrade" ? Direction.Up : Direction.Down);
                var script = PlainScript.Write($"{request.Direction} {range}", plan, new RevisionCompiler(chain, Progress), options);
                Show([script], answers);
                answers.Text(script.Text);
                return 0;
            default:
                answers.Diagnostic(Rules.VersionMismatch.At(
                    null, $"Retort does not know the request '{request.Command}' with these fields. Give Retort and Retort.Sdk the same version."));
                return 2;
        }
    }

    private static void Show(IEnumerable<Script> scripts, HostOutput answers)
    {
        // The upgrade and the idempotent script are made of the same revisions.
        foreach (var diagnostic in scripts.SelectMany(script => script.Diagnostics).Distinct())
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
