using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Console.Activities;
using Coveo.Push.Emulator.Console.Content;
using Coveo.Push.Emulator.Console.Fields;
using Coveo.Push.Emulator.Console.Frame;
using Coveo.Push.Emulator.Console.LogBrowser;
using Coveo.Push.Emulator.Console.Security;
using Coveo.Push.Emulator.Console.Sources;
using Coveo.Push.Emulator.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Coveo.Push.Emulator.Console.Routing;

/// <summary>The web console: every page with its address.</summary>
internal sealed class EmulatorConsole(EmulatorDatabase database, VirtualClock clock, string organizationId, string apiKey)
{
    private readonly PageRenderer _pages = new(database, new FrameReader(clock, organizationId, apiKey));

    public void Map(IEndpointRouteBuilder routes)
    {
        var content = new ContentEndpoint(_pages, database);
        MapPage<SourcesPage>(routes, ConsoleSection.Sources, (tables, _) => SourcesModel.Read(tables));
        routes.MapGet(ContentEndpoint.ListPath, content.GetListAsync);
        routes.MapGet(ContentEndpoint.ItemPath, content.GetItemAsync);
        routes.MapGet(ContentEndpoint.QuickViewPath, content.GetQuickViewAsync);
        MapPage<LogPage>(routes, ConsoleSection.Log, (tables, request) => LogModel.Read(tables, LogForm.Read(request)));
        MapPage<ActivitiesPage>(routes, ConsoleSection.Activities, ActivitiesModel.Read);
        routes.MapGet(SecurityEndpoint.Path, new SecurityEndpoint(_pages).GetAsync);
        MapPage<FieldsPage>(routes, ConsoleSection.Fields, FieldsModel.Read);
        routes.MapGet(ConsoleAssets.Route, ConsoleAssets.GetAsync);
        routes.MapPost(ConsoleTheme.Path, ConsoleTheme.PostAsync);
    }

    private void MapPage<TPage>(IEndpointRouteBuilder routes, ConsoleSection section, Func<EmulatorTables, HttpRequest, object> read)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        routes.MapGet(
            section.Path,
            context => _pages.ShowAsync<TPage>(context, section, section.Path, tables => read(tables, context.Request)));
}
