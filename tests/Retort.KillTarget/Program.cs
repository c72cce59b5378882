using Retort.KillTarget;
using Retort.TestKit.Processes;

return await JobProgram.RunAsync(PlainChain.RunAsync);
