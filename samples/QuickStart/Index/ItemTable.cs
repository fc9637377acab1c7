using QuickStart.Delivery;
using QuickStart.Items;
using QuickStart.Output;

namespace QuickStart.Index;

/// <summary>The first items, as the index has them.</summary>
internal static class ItemTable
{
    public static async Task ShowAsync(DeliveryReport report, EmulatorIndex? index, IRunOutput output, CancellationToken cancellationToken)
    {
        var rows = new List<ItemRow>();
        foreach (var file in report.First)
        {
            rows.Add(new ItemRow(PrintableText.OneLine(file.Name), HumanSize.Of(file.Bytes), TypeOf(file), await StateOfAsync(file, index, cancellationToken)));
        }

        if (rows.Count > 0)
        {
            output.ShowItems(rows, report.Delivered - rows.Count);
        }
    }

    private static async Task<string> StateOfAsync(FileItem file, EmulatorIndex? index, CancellationToken cancellationToken)
    {
        if (index is null)
        {
            return ItemStates.Accepted;
        }

        var item = await index.FindAsync(file.DocumentId, cancellationToken);
        return item?.State ?? ItemStates.NotIndexed;
    }

    private static string TypeOf(FileItem file)
    {
        var form = file.Bytes == 0 ? " empty" : file.Content.IsGZip ? " gzip" : "";
        return $"{file.Content.FileExtension}{form}".TrimStart();
    }
}
