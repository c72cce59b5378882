using Retort.Cli.CommandLine;
using Retort.Cli.Output;
using Retort.Tool;

using var console = CommandConsole.OfProcess();
return await new RetortCommandLine(console, new ProjectOptions(Environment.CurrentDirectory)).RunAsync(args);
