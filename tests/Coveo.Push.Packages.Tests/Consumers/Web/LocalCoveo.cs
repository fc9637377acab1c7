namespace Web;

/// <summary>An app with a local Coveo in it.</summary>
internal static class LocalCoveo
{
    public static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddCoveoEmulator();
        var app = builder.Build();
        app.MapGet("/", () => "The app's own page");
        app.MapCoveoEmulator("/coveo");
        await app.StartAsync();
        return app;
    }
}
