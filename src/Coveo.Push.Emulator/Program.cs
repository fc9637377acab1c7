using Coveo.Push.Emulator.Hosting;

return await EmulatorCommand.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
