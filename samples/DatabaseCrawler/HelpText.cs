namespace DatabaseCrawler;

internal static class HelpText
{
    public const string Text = """
        Keeps a Coveo source equal to a table of a database, by row versions: everything once, and then only what has changed.

        dotnet run --project samples/DatabaseCrawler

          The whole story, with a table of 1,000 products that is made for it: a first crawl, changes and deletions, a crawler that is
          killed in the middle and started again, and in the end the table beside what Coveo has.

        dotnet run --project samples/DatabaseCrawler -- --crawl FOLDER SOURCE [--die-after CHANGES]

          One crawl of FOLDER/shop.db into an existing source, as a schedule would start it; what it remembers is in FOLDER/crawls.db.

        Without configuration a local emulator is started in this process, and nothing leaves this machine.
        Environment variables for the real service:

          COVEO_ORGANIZATION_ID   the organization
          COVEO_API_KEY           a key that may create sources and push to them
          COVEO_REGION            us, ca, eu or au; default: us
          COVEO_PUSH_ENDPOINT     another base address, such as that of an emulator that is running already

        The whole story creates a source, always, which stays there.

        Exit code: 0 everything was delivered, 1 some was not, 2 the run could not begin or the service refused it,
        130 interrupted.

        """;
}
