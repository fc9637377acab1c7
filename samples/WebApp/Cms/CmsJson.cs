using System.Text.Json.Serialization;
using WebApp.Delivery;
using WebApp.Webhook;

namespace WebApp.Cms;

/// <summary>How pages and events are read and written: generated, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Page))]
[JsonSerializable(typeof(PageEvent))]
[JsonSerializable(typeof(DeadLetter))]
[JsonSerializable(typeof(WebhookProblem))]
internal sealed partial class CmsJson : JsonSerializerContext;
