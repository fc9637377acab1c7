namespace QuickStart.Arguments;

internal static class HelpText
{
    public const string Text = """
        Pushes every file below a folder to Coveo, waits until the items are indexed, and searches. At a terminal the local emulator then
        stays until Ctrl-C, for its console to be looked at; where the output is redirected, one item is deleted and the program ends.

        dotnet run --project samples/QuickStart [-- FOLDER [WORD]]

          FOLDER          the folder, or one file; default: docs/ and README.md of this repository
          WORD            the word to search for; default: one from inside a file, a compressed one if there is any
          --search WORD   the same, without FOLDER
          --stay          the emulator stays, also where the output is redirected
          --help          this text

        Without configuration a local emulator is started in this process, and nothing leaves this machine.
        Environment variables for the real service:

          COVEO_ORGANIZATION_ID   the organization
          COVEO_API_KEY           a key that may push, and create a source unless COVEO_SOURCE_ID names one
          COVEO_REGION            us, ca, eu or au; default: us
          COVEO_SOURCE_ID         an existing Push source; default: a new one, visible to nobody else
          COVEO_PUSH_ENDPOINT     another base address, such as that of an emulator that is running already

        Exit code: 0 every file was delivered, 1 some was not, 2 the run could not begin or the service refused it,
        130 interrupted.

        """;
}
