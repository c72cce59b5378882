using Retort.Host;

// Standard output belongs to the protocol: one JSON object a line. Whatever a migration prints goes to standard error.
var protocol = new ProtocolWriter(Console.OpenStandardOutput());
Console.SetOut(Console.Error);

using var input = new StreamReader(Console.OpenStandardInput(), new System.Text.UTF8Encoding(false));
var request = await input.ReadLineAsync();
if (string.IsNullOrWhiteSpace(request))
{
    await Console.Error.WriteLineAsync("retort-host is started by the build and by the retort command; it is not meant to be run by hand.");
    return 2;
}

var exitCode = await Session.RunAsync(request, input, protocol);

// A thread that a migration left running must not keep the build waiting.
Environment.Exit(exitCode);
return exitCode;
