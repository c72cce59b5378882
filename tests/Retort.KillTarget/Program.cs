using Retort.KillTarget;
using Retort.TestKit.Processes;

return args is ["scratch", var kind]
    ? await ScratchHolder.RunAsync(kind)
    : await JobProgram.RunAsync(job => job.Chain == ThirtyChain.Name ? ThirtyChain.RunAsync(job) : PlainChain.RunAsync(job));
