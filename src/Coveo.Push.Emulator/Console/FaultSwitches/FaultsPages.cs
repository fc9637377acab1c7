using Coveo.Push.Emulator.Console.Frame;
using Coveo.Push.Emulator.Faults;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.FaultSwitches;

/// <summary>Switches faults on and off, by forms.</summary>
internal sealed class FaultsPages(PageRenderer pages, FaultScript script)
{
    public const string ListPath = "/faults";
    public const string AddPath = "/faults/add";
    public const string RemovePath = "/faults/remove";
    public const string ClearPath = "/faults/clear";

    public Task GetAsync(HttpContext context) =>
        pages.ShowAsync<FaultsPage>(context, ConsoleSection.Faults, ListPath, _ => new FaultsModel(script.All(), FaultForm.Empty, Violation: null));

    public async Task AddAsync(HttpContext context)
    {
        var form = new FaultForm(await ConsoleForm.ReadAsync(context).ConfigureAwait(false));
        string? violation = null;
        var fault = FaultPreset.Find(form.Text("preset"))?.Fault ?? form.Read(out violation);
        if (fault is not null)
        {
            violation = script.TryAdd([fault], out _);
        }

        if (violation is null)
        {
            GoToList(context, AddPath);
            return;
        }

        await pages.ShowAsync<FaultsPage>(
            context,
            ConsoleSection.Faults,
            AddPath,
            _ => new FaultsModel(script.All(), form, violation),
            StatusCodes.Status400BadRequest).ConfigureAwait(false);
    }

    public async Task RemoveAsync(HttpContext context)
    {
        var form = await ConsoleForm.ReadAsync(context).ConfigureAwait(false);
        // Nothing to complain about when it has gone already: it is off.
        script.Remove(form["id"].ToString());
        GoToList(context, RemovePath);
    }

    public async Task ClearAsync(HttpContext context)
    {
        await ConsoleForm.ReadAsync(context).ConfigureAwait(false);
        script.Clear();
        GoToList(context, ClearPath);
    }

    private static void GoToList(HttpContext context, string path) =>
        ConsoleForm.GoTo(context, ConsoleLinks.Of(context.Request, path).To(ListPath));
}
