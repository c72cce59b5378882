using Retort.KillTarget;
using Retort.TestKit.Processes;

return await JobProgram.RunAsync(job => job.Chain == ThirtyChain.Name ? ThirtyChain.RunAsync(job) : PlainChain.RunAsync(job));
