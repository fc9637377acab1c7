namespace FolderCrawler;

internal static class HelpText
{
    public const string Text = """
        Makes a Coveo source equal a folder: every file below it is an item.

        dotnet run --project samples/FolderCrawler -- FOLDER [--mode MODE] [--state FOLDER]

          --mode rescan        sends what is new or has changed, deletes what is gone; the default
          --mode rebuild       sends everything, deletes what is gone
          --mode incremental   sends what was written to since the last crawl, and deletes nothing: a folder keeps no record of
                               what was deleted, moved or renamed. A rescan now and then finds that
          --state FOLDER       what the crawler remembers; default: .folder-crawler in the current folder
          --help               this text

        A crawl that is interrupted with Ctrl-C or killed goes on where it was when it is started again in the same mode.
        Symbolic links are not followed.

        Without configuration a local emulator is started in this process, and keeps its items in the state folder.
        Environment variables for the real service:

          COVEO_ORGANIZATION_ID   the organization
          COVEO_API_KEY           a key that may push, read sources, and create one unless COVEO_SOURCE_ID names it
          COVEO_REGION            us, ca, eu or au; default: us
          COVEO_SOURCE_ID         an existing Push source, that of this folder alone: what is not in the folder is deleted from it.
                                  Default: a source with the name of the folder, visible to nobody else, created by the first crawl
          COVEO_PUSH_ENDPOINT     another base address, such as that of an emulator that is running already

        Exit code: 0 everything was delivered, 1 some was not, 2 the crawl could not begin or the service refused it,
        130 interrupted.

        """;
}
