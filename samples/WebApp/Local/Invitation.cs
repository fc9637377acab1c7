using System.Text;
using WebApp.Webhook;

namespace WebApp.Local;

/// <summary>Says what to open and what to type, once the app answers. The lines are signed already.</summary>
internal sealed class Invitation(LocalCoveo local, WebhookSignature signature)
{
    private const string Page = "https://cms.example/pages/rapids";

    public string For(string app) => $$"""

        Open the console of the local Coveo, which shows what arrives:
          {{local.Address}}
        Create a page, change it, delete it:
          {{Curl(app, $$$"""{"type":"created","page":{"url":"{{{Page}}}","title":"Rapids","text":"Lean into the wave."}}""")}}
          {{Curl(app, $$$"""{"type":"changed","page":{"url":"{{{Page}}}","title":"Rapids","text":"Lean into the wave, and paddle."}}""")}}
          {{Curl(app, $$$"""{"type":"deleted","page":{"url":"{{{Page}}}"}}""")}}
        Ask the app how it is:
          curl {{app}}/health/ready

        """;

    private string Curl(string app, string body) =>
        $"curl -i {app}/webhooks/pages -H '{WebhookSignature.Header}: {signature.Of(Encoding.UTF8.GetBytes(body))}' -d '{body}'";
}
