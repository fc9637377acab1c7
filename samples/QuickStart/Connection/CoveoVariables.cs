namespace QuickStart.Connection;

/// <summary>The environment variables that configure the sample.</summary>
internal static class CoveoVariables
{
    public const string OrganizationId = "COVEO_ORGANIZATION_ID";
    public const string ApiKey = "COVEO_API_KEY";
    public const string Region = "COVEO_REGION";
    public const string SourceId = "COVEO_SOURCE_ID";
    public const string Endpoint = "COVEO_PUSH_ENDPOINT";
}
