using System.Globalization;

namespace QuickStart.Output;

internal static class Count
{
    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Of(long number, string one, string many) => $"{Of(number)} {(number == 1 ? one : many)}";

    public static string Files(long number) => Of(number, "file", "files");

    public static string Items(long number) => Of(number, "item", "items");
}
