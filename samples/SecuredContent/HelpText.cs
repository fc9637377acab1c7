namespace SecuredContent;

internal static class HelpText
{
    public const string Text = """
        Pushes people, groups and pages with permissions to Coveo, and shows who sees what.

        dotnet run --project samples/SecuredContent

        Without configuration a local emulator is started in this process, and nothing leaves this machine.
        Environment variables for the real service:

          COVEO_ORGANIZATION_ID   the organization
          COVEO_API_KEY           a key that may create sources and security identity providers, and push to both
          COVEO_REGION            us, ca, eu or au; default: us
          COVEO_PUSH_ENDPOINT     another base address, such as that of an emulator that is running already

        A source and a provider are created, always, and stay there.

        Exit code: 0 everything was delivered, 1 some was not, 2 the run could not begin or the service refused it,
        130 interrupted.

        """;
}
