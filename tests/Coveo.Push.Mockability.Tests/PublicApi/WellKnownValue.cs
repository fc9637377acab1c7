using System.Collections;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NSubstitute;

namespace Coveo.Push.Mockability.Tests.PublicApi;

/// <summary>Values of the types that every application has, and fakes of the library's interfaces. None is the default of its type where it can be helped.</summary>
internal static class WellKnownValue
{
    private static readonly Dictionary<Type, object> Values = new()
    {
        [typeof(string)] = "value",
        [typeof(bool)] = true,
        [typeof(int)] = 1,
        [typeof(long)] = 1L,
        [typeof(ulong)] = 1UL,
        [typeof(byte)] = (byte)1,
        [typeof(double)] = 0.5,
        [typeof(decimal)] = 0.5m,
        [typeof(object)] = "object",
        [typeof(DateTimeOffset)] = new DateTimeOffset(2025, 2, 3, 4, 5, 6, TimeSpan.Zero),
        [typeof(TimeSpan)] = TimeSpan.FromSeconds(1),
        [typeof(Uri)] = new Uri("https://acme.example/"),
        [typeof(HttpMethod)] = HttpMethod.Put,
        [typeof(HttpStatusCode)] = HttpStatusCode.Accepted,
        [typeof(ReadOnlyMemory<byte>)] = new ReadOnlyMemory<byte>([1, 2, 3]),
        [typeof(Stream)] = Stream.Null,
        [typeof(CancellationToken)] = CancellationToken.None,
        [typeof(Exception)] = new InvalidOperationException("It failed."),
        [typeof(JsonElement)] = JsonDocument.Parse("1").RootElement.Clone(),
        [typeof(JsonTypeInfo<string>)] = JsonMetadataServices.CreateValueInfo<string>(new JsonSerializerOptions(), JsonMetadataServices.StringConverter),
        [typeof(TimeProvider)] = TimeProvider.System,
        [typeof(void)] = "nothing",
    };

    /// <summary>A value, or <see langword="null"/> for a type that is made otherwise.</summary>
    /// <param name="type">What is wanted.</param>
    /// <param name="make">Makes what stands in a collection or a task.</param>
    public static object? Of(Type type, Func<Type, object> make)
    {
        if (Values.TryGetValue(type, out var value))
        {
            return value;
        }

        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return make(inner);
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>().Last();
        }

        if (type == typeof(Task))
        {
            return Task.CompletedTask;
        }

        if (type == typeof(ValueTask))
        {
            return ValueTask.CompletedTask;
        }

        if (type.IsArray)
        {
            return Series(type.GetElementType()!, make);
        }

        if (typeof(Delegate).IsAssignableFrom(type) || (type.IsInterface && Library.Has(type)))
        {
            return Substitute.For([type], []);
        }

        return type.IsGenericType ? OfGeneric(type.GetGenericTypeDefinition(), type.GenericTypeArguments, make) : null;
    }

    private static object? OfGeneric(Type definition, Type[] of, Func<Type, object> make) => definition switch
    {
        _ when definition == typeof(Task<>) => typeof(Task).GetMethod(nameof(Task.FromResult))!.MakeGenericMethod(of).Invoke(null, [make(of[0])]),
        _ when definition == typeof(ValueTask<>) => typeof(ValueTask).GetMethod(nameof(ValueTask.FromResult))!.MakeGenericMethod(of).Invoke(null, [make(of[0])]),
        _ when definition == typeof(KeyValuePair<,>) => Activator.CreateInstance(definition.MakeGenericType(of), make(of[0]), make(of[1])),
        _ when definition == typeof(IProgress<>) => Substitute.For([typeof(IProgress<>).MakeGenericType(of)], []),
        _ when definition == typeof(IReadOnlyDictionary<,>) || definition == typeof(IDictionary<,>) => Map(of, make),
        _ when definition == typeof(IAsyncEnumerable<>) => typeof(AsyncEnumerable).GetMethod(nameof(AsyncEnumerable.ToAsyncEnumerable))!.MakeGenericMethod(of).Invoke(null, [Series(of[0], make)]),
        _ when definition.IsInterface && typeof(IEnumerable).IsAssignableFrom(definition) => Series(of[0], make),
        _ => null,
    };

    private static Array Series(Type of, Func<Type, object> make)
    {
        var series = Array.CreateInstance(of, 1);
        series.SetValue(make(of), 0);
        return series;
    }

    private static IDictionary Map(Type[] of, Func<Type, object> make)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(of))!;
        map.Add(make(of[0]), make(of[1]));
        return map;
    }
}
