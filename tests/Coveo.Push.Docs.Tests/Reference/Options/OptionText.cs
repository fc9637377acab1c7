using System.Globalization;
using System.Reflection;

namespace Coveo.Push.Docs.Tests.Reference.Options;

/// <summary>The cells of an option.</summary>
internal static class OptionText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(bool)] = "bool",
        [typeof(double)] = "double",
    };

    /// <summary>The type as C# writes it, and the unit where the type is a mere number.</summary>
    public static string Type(PropertyInfo property)
    {
        var mayBeNull = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable && Nullable.GetUnderlyingType(property.PropertyType) is null;
        var unit = property.Name.Contains("Bytes", StringComparison.Ordinal) ? " (bytes)" : "";
        return $"`{Name(property.PropertyType)}{(mayBeNull ? "?" : "")}`{unit}";
    }

    public static string Range(OptionEntry option)
    {
        var type = Nullable.GetUnderlyingType(option.Property.PropertyType) ?? option.Property.PropertyType;
        return option.RangeWords.Length > 0 ? option.RangeWords.TrimEnd('.')
            : type == typeof(CoveoRegion) ? string.Join(", ", RegionTable.Regions.Select(row => $"`{row.Region}`"))
            : type.IsEnum ? string.Join(", ", Enum.GetNames(type).Select(name => $"`{name}`"))
            : type == typeof(bool) ? "`true`, `false`"
            : "";
    }

    /// <summary>The value in the code, with what its comment has to say of it; where the value has no text, the comment's words.</summary>
    public static string Default(OptionEntry option) => option.Default switch
    {
        null or "" => option.DefaultRemark is { Length: > 0 } remark ? Words(remark) : "–",
        not null when Value(option.Default) is { } value => $"`{value}`{option.DefaultRemark}",
        _ => option.DefaultWords.TrimEnd('.'),
    };

    /// <summary>A value as configuration and code write it; <see langword="null"/> for one that is not written down.</summary>
    public static string? Value(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        Enum => value.ToString(),
        string or int or long or double => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Name(Type type) =>
        Nullable.GetUnderlyingType(type) is { } underlying ? Name(underlying) + "?"
        : Keywords.TryGetValue(type, out var keyword) ? keyword
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;

    // ": half of …" stands alone here, ". Not together with …" and ", which is …" behind a dash.
    private static string Words(string remark) => remark[0] switch
    {
        ':' => remark[1..].Trim(),
        '.' => $"–; {char.ToLowerInvariant(remark[2])}{remark[3..]}",
        _ => "–" + remark,
    };
}
