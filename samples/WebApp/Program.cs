using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using WebApp;
using WebApp.Cms;
using WebApp.Delivery;
using WebApp.Health;
using WebApp.Local;
using WebApp.Webhook;

var builder = WebApplication.CreateBuilder(args);
await using var local = await LocalCoveo.StartIfNeededAsync(builder);
var services = builder.Services;
services.AddSingleton(TimeProvider.System);

// 1. The client of Coveo, from appsettings.json, user secrets and the environment. The app does not start with wrong options.
services.AddCoveoPush(builder.Configuration.GetSection("Coveo"));

// 2. Events: webhook → queue → delivery.
services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section).ValidateOnStart();
services.AddSingleton<IValidateOptions<WebhookOptions>>(new Checked<WebhookOptions>(options => options.Problems()));
services.AddSingleton<WebhookSignature>();
services.AddSingleton<PageEventQueue>();
services.AddSingleton<PageWebhook>();
services.AddOptions<DeliveryOptions>().BindConfiguration(DeliveryOptions.Section).ValidateOnStart()
    .Configure<IConfiguration>((options, configuration) => options.SourceId = configuration[DeliveryOptions.SourceIdKey] ?? "");
services.AddSingleton<IValidateOptions<DeliveryOptions>>(new Checked<DeliveryOptions>(options => options.Problems()));
services.AddSingleton<DeliveryFolder>();
services.AddSingleton<DeliveryRecord>();
services.AddSingleton<SourceTurn>();
services.AddHostedService<PageDelivery>();

// 3. Every night, everything: behind the delivery, as what is added last is stopped first, and the delivery needs its turn then.
services.AddSingleton<PageExport>();
var crawler = services.AddCoveoCrawler<PagesCrawler>(builder.Configuration.GetSection("Coveo:Crawler"));
services.AddCoveoCrawler<PagesCrawler>((options, provider) => options.SourceId = provider.GetRequiredService<IConfiguration>()[DeliveryOptions.SourceIdKey] ?? "");

// 4. Health. What does not answer within ten seconds does not answer.
services.AddSingleton<CoveoAccessCheck>();
services.AddHealthChecks()
    .AddCheck<CoveoAccessCheck>("coveo", timeout: TimeSpan.FromSeconds(10))
    .AddCheck<DeliveryCheck>("delivery")
    .Add(crawler.HealthCheck);

await using var app = builder.Build();
if (ConfigurationProblems.AreThere(app))
{
    return 2;
}

app.MapPost("/webhooks/pages", static context => context.RequestServices.GetRequiredService<PageWebhook>().HandleAsync(context));
app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = HealthAnswer.WriteAsync });

await app.StartAsync();
if (local is not null)
{
    Console.WriteLine(new Invitation(local, app.Services.GetRequiredService<WebhookSignature>()).For(app.Urls.First()));
}

await app.WaitForShutdownAsync();
return 0;
