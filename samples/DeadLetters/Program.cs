using Coveo.Push;
using Coveo.Push.Emulator;
using Coveo.Push.Platform;
using DeadLetters;
using DeadLetters.Content;
using DeadLetters.Letters;

if (args.Length > 1 || args is ["--help"] or ["-h"])
{
    Console.Error.WriteLine("dotnet run --project samples/DeadLetters [-- FOLDER]   pushes pages to a local Coveo; writes those that did not get into its index to FOLDER, repairs them and pushes them again");
    return ExitCode.CannotRun;
}

var folder = args is [var given] ? given : Path.Combine(Path.GetTempPath(), "coveo-push-dead-letters");
try
{
    Directory.CreateDirectory(folder);
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"error: The folder '{folder}' cannot be created. {failure.Message}");
    return ExitCode.CannotRun;
}

await using var emulator = await CoveoEmulator.StartAsync();
using var client = new CoveoPushClient(new CoveoPushOptions
{
    OrganizationId = CoveoEmulator.OrganizationId,
    ApiKey = CoveoEmulator.ApiKey,
    Endpoint = emulator.BaseUri,
});
var source = await client.Sources.CreateAsync(new SourceDefinition("Dead letters", SourceVisibility.Shared));
var delivery = new Delivery(client, source.Id);

// 1. Everything. Some pages are wrong: one is refused before it is sent, others are accepted, and never get into the index.
var letters = new DeadLetterFile(Path.Combine(folder, "dead-letters.jsonl"));
await delivery.RunAsync("First push", AcmeSite.Pages, letters);

// 2. What is wrong is repaired in the file: by a person with an editor, or as here by a program that knows the mistakes.
var repaired = letters.Read().Select(letter => Repair.Of(letter.Page)).ToList();

// 3. The file is pushed again, and what is wrong still would be in the next one.
var rest = new DeadLetterFile(Path.Combine(folder, "dead-letters-2.jsonl"));
return await delivery.RunAsync("Second push", repaired, rest) ? ExitCode.EverythingIndexed : ExitCode.SomethingNotIndexed;
