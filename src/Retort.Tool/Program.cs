using Retort.Cli.CommandLine;
using Retort.Cli.Output;
using Retort.Tool;

using var console = CommandConsole.OfProcess();
using var interruption = new Interruption(console.Leave);
return console.End(interruption.Of(await new RetortCommandLine(console, new ProjectOptions(Environment.CurrentDirectory)).RunAsync(args, interruption.Token)));
