namespace Catalog;

internal static class HelpText
{
    public const string Text = """
        Loads the products, variants and availabilities of a shop into a Catalog source, and changes prices and stock as a day goes by.

        dotnet run --project samples/Catalog [-- FILE]

          FILE   the shop, as JSON; default: the products.json of the sample

        Without configuration a local emulator is started in this process, and nothing leaves this machine.
        Environment variables for the real service:

          COVEO_ORGANIZATION_ID   the organization
          COVEO_API_KEY           a key that may create sources and fields, and push to the source
          COVEO_REGION            us, ca, eu or au; default: us
          COVEO_SOURCE_ID         an existing Catalog source, whose content is replaced; default: the one named 'Kayak shop', created if needed
          COVEO_PUSH_ENDPOINT     another base address, such as that of an emulator that is running already

        Exit code: 0 everything was delivered, 1 some was not, 2 the run could not begin or the service refused it,
        130 interrupted.

        """;
}
