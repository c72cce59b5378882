using System.CommandLine;
using System.CommandLine.Parsing;
using Retort.Hosting;
using Retort.Revisions;

namespace Retort.Cli.CommandLine;

/// <summary>The options of commands that open a database. A command takes those that mean something to it.</summary>
internal sealed class DatabaseOptions
{
    private readonly Option<string?> _connection = new("--connection")
    {
        Description = "The connection string. An environment variable (RETORT_CONNECTION) is better: other users of this machine can see arguments.",
        HelpName = "string",
        CustomParser = ReadConnection,
    };

    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Do not ask before a database on another machine is changed." };
    private readonly Option<TimeSpan?> _lockWait = Time("--lock-wait", "How long to wait for another run: 30s, 5min, 500ms; 60s if it is not given.");
    private readonly Option<TimeSpan?> _lockTimeout = Time("--lock-timeout", "How long one statement waits for a lock before it is tried again; 5s if it is not given, 0 for no limit.");
    private readonly Option<TimeSpan?> _statementTimeout = Time("--statement-timeout", "How long one statement may take; no limit if it is not given.");
    private readonly Option<string?> _transaction = Choice("--transaction", "What one transaction holds: each revision (as it is if this is not given), or all of them.", "each", "all");
    private readonly Option<string?> _interrupted = Choice("--interrupted", "What became of the step that a dead run was at, where nothing tells: done, or retry to run it again.", "done", "retry");
    private readonly List<Option> _taken = [];

    /// <summary>Those that the command takes.</summary>
    public IReadOnlyList<Option> Taken => _taken;

    /// <summary>Takes a connection string.</summary>
    public DatabaseOptions AddConnection(Command command) => Add(command, _connection);

    /// <summary>Takes what a command needs that writes.</summary>
    public DatabaseOptions AddWriting(Command command) => Add(command, _lockWait, _lockTimeout, _statementTimeout, _yes);

    /// <summary>Takes an answer for a step of which nothing tells whether it was done.</summary>
    public DatabaseOptions AddInterrupted(Command command) => Add(command, _interrupted);

    /// <summary>Takes what a command needs that runs revisions.</summary>
    public DatabaseOptions AddTransaction(Command command) => Add(command, _transaction);

    /// <summary>Refuses them where a script is written: it knows no database.</summary>
    /// <exception cref="DiagnosticException">RET9030.</exception>
    public void RefuseWithScript(Invocation invocation, params ReadOnlySpan<Option> others)
    {
        foreach (var option in (Option[])[.. _taken, .. others])
        {
            if (invocation.IsGiven(option))
            {
                throw Rules.BadCommandLine.Error($"{option.Name} has no meaning with --sql: a script is written without a database. Leave one of the two out.");
            }
        }
    }

    /// <summary>The request that they make. The workspace adds what it knows.</summary>
    public DatabaseRequest Request(Invocation invocation, DatabaseCommand command, params IReadOnlyList<string> targets)
    {
        return new()
        {
            Command = command,
            Connection = new ConnectionRequest { Text = Get(_connection) },
            Targets = targets,
            OneTransaction = Get(_transaction) == "all",
            LockWait = Get(_lockWait)?.TotalSeconds,
            LockTimeout = Get(_lockTimeout)?.TotalSeconds,
            StatementTimeout = Get(_statementTimeout)?.TotalSeconds,
            Interrupted = Get(_interrupted),
            AskFirst = _taken.Contains(_yes) && invocation.Console.Person is not null && !Get(_yes),
        };

        T? Get<T>(Option<T> option) => _taken.Contains(option) ? invocation.Get(option) : default;
    }

    private DatabaseOptions Add(Command command, params ReadOnlySpan<Option> options)
    {
        foreach (var option in options)
        {
            _taken.Add(option);
            command.Add(option);
        }

        return this;
    }

    /// <summary>An empty one is a variable that is not set, in a script; the environment's database is not what that meant.</summary>
    private static string? ReadConnection(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (string.IsNullOrWhiteSpace(text))
        {
            result.AddError("The connection string of --connection is empty. Give one, or leave the option out to take that of the environment.");
        }

        return text;
    }

    private static Option<TimeSpan?> Time(string name, string description) => new(name) { Description = description, HelpName = "time", CustomParser = TimeArgument.Parse };

    private static Option<string?> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', values) };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
