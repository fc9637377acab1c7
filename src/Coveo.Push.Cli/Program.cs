using Coveo.Push.Cli.CommandLine;

return await CoveoPushProgram.RunAsync(args).ConfigureAwait(false);
