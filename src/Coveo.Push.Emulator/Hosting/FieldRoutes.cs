using Coveo.Push.Emulator.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Coveo.Push.Emulator.Hosting;

/// <summary>The routes of fields and of the mappings that fill them.</summary>
internal static class FieldRoutes
{
    private const string Indexes = "/rest/organizations/{org}/indexes";
    private const string Fields = Indexes + "/fields";
    private const string Mappings = "/rest/organizations/{org}/sources/{src}/mappings";
    private const string MappingType = Mappings + "/types/{type}";

    public static void Map(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        MapFields(routes, services);
        MapMappings(routes, services);
        MapRules(routes, services, Mappings + "/common/rules");
        MapRules(routes, services, MappingType + "/rules");
    }

    private static void MapFields(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        var access = services.Access;
        routes.MapGet(Indexes + "/page/fields", access.Guard(Needs.ViewFields, services.FieldLists.GetPageAsync));
        routes.MapPost(Fields + "/search", access.Guard(Needs.ViewFields, services.FieldLists.SearchAsync));
        routes.MapPost(Fields, access.Guard(Needs.CreateField, services.Fields.CreateAsync));
        routes.MapPost(Fields + "/batch/create", access.Guard(Needs.CreateField, services.FieldBatches.CreateAsync));
        routes.MapPost(Fields + "/batch/create/results", access.Guard(Needs.CreateField, services.FieldBatches.CreateWithResultsAsync));
        routes.MapPut(Fields + "/batch/update", access.Guard(Needs.EditField, services.FieldBatches.UpdateAsync));
        routes.MapPut(Fields + "/batch/update/results", access.Guard(Needs.EditField, services.FieldBatches.UpdateWithResultsAsync));
        routes.MapDelete(Fields + "/batch/delete", access.Guard(Needs.EditField, services.FieldBatches.DeleteAsync));
        routes.MapDelete(Fields + "/batch/delete/results", access.Guard(Needs.EditField, services.FieldBatches.DeleteWithResultsAsync));
        routes.MapGet(Fields + "/{field}", access.Guard(Needs.ViewFields, services.Fields.GetAsync));
        routes.MapPut(Fields + "/{field}", access.Guard(Needs.EditField, services.Fields.UpdateAsync));
        routes.MapDelete(Fields + "/{field}", access.Guard(Needs.EditField, services.Fields.DeleteAsync));
    }

    private static void MapMappings(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        var access = services.Access;
        routes.MapGet(Mappings, access.Guard(Needs.ViewSource, services.Mappings.GetAsync));
        routes.MapPut(Mappings, access.Guard(Needs.EditSource, services.Mappings.PutAsync));
        routes.MapGet(Mappings + "/common", access.Guard(Needs.ViewSource, services.Mappings.GetCommonAsync));
        routes.MapPut(Mappings + "/common", access.Guard(Needs.EditSource, services.Mappings.PutCommonAsync));
        routes.MapGet(Mappings + "/types", access.Guard(Needs.ViewSource, services.MappingTypes.ListAsync));
        routes.MapPost(Mappings + "/types", access.Guard(Needs.EditSource, services.MappingTypes.AddAsync));
        routes.MapGet(MappingType, access.Guard(Needs.ViewSource, services.MappingTypes.GetAsync));
        routes.MapPut(MappingType, access.Guard(Needs.EditSource, services.MappingTypes.PutAsync));
        routes.MapDelete(MappingType, access.Guard(Needs.EditSource, services.MappingTypes.DeleteAsync));
    }

    private static void MapRules(IEndpointRouteBuilder routes, EmulatorServices services, string rules)
    {
        var access = services.Access;
        routes.MapGet(rules, access.Guard(Needs.ViewSource, services.MappingRules.ListAsync));
        routes.MapPost(rules, access.Guard(Needs.EditSource, services.MappingRules.AddAsync));
        routes.MapGet(rules + "/{rule}", access.Guard(Needs.ViewSource, services.MappingRules.GetAsync));
        routes.MapPut(rules + "/{rule}", access.Guard(Needs.EditSource, services.MappingRules.PutAsync));
        routes.MapDelete(rules + "/{rule}", access.Guard(Needs.EditSource, services.MappingRules.DeleteAsync));
    }
}
