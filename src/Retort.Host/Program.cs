using Retort.Host;

// Standard output belongs to the protocol: one JSON object a line. Whatever a migration prints goes to standard error.
var protocol = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false)) { AutoFlush = true };
Console.SetOut(Console.Error);

using var input = new StreamReader(Console.OpenStandardInput(), new System.Text.UTF8Encoding(false));
var request = await input.ReadLineAsync();
if (string.IsNullOrWhiteSpace(request))
{
    await Console.Error.WriteLineAsync("retort-host is started by the build and by the retort command; it is not meant to be run by hand.");
    return 2;
}

return await Session.RunAsync(request, input, protocol);
