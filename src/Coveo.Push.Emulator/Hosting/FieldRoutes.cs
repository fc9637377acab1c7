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
        routes.MapGet(Indexes + "/page/fields", access.Guard(services.FieldLists.GetPageAsync));
        routes.MapPost(Fields + "/search", access.Guard(services.FieldLists.SearchAsync));
        routes.MapPost(Fields, access.Guard(services.Fields.CreateAsync));
        routes.MapPost(Fields + "/batch/create", access.Guard(services.FieldBatches.CreateAsync));
        routes.MapPost(Fields + "/batch/create/results", access.Guard(services.FieldBatches.CreateWithResultsAsync));
        routes.MapPut(Fields + "/batch/update", access.Guard(services.FieldBatches.UpdateAsync));
        routes.MapPut(Fields + "/batch/update/results", access.Guard(services.FieldBatches.UpdateWithResultsAsync));
        routes.MapDelete(Fields + "/batch/delete", access.Guard(services.FieldBatches.DeleteAsync));
        routes.MapDelete(Fields + "/batch/delete/results", access.Guard(services.FieldBatches.DeleteWithResultsAsync));
        routes.MapGet(Fields + "/{field}", access.Guard(services.Fields.GetAsync));
        routes.MapPut(Fields + "/{field}", access.Guard(services.Fields.UpdateAsync));
        routes.MapDelete(Fields + "/{field}", access.Guard(services.Fields.DeleteAsync));
    }

    private static void MapMappings(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        var access = services.Access;
        routes.MapGet(Mappings, access.Guard(services.Mappings.GetAsync));
        routes.MapPut(Mappings, access.Guard(services.Mappings.PutAsync));
        routes.MapGet(Mappings + "/common", access.Guard(services.Mappings.GetCommonAsync));
        routes.MapPut(Mappings + "/common", access.Guard(services.Mappings.PutCommonAsync));
        routes.MapGet(Mappings + "/types", access.Guard(services.MappingTypes.ListAsync));
        routes.MapPost(Mappings + "/types", access.Guard(services.MappingTypes.AddAsync));
        routes.MapGet(MappingType, access.Guard(services.MappingTypes.GetAsync));
        routes.MapPut(MappingType, access.Guard(services.MappingTypes.PutAsync));
        routes.MapDelete(MappingType, access.Guard(services.MappingTypes.DeleteAsync));
    }

    private static void MapRules(IEndpointRouteBuilder routes, EmulatorServices services, string rules)
    {
        var access = services.Access;
        routes.MapGet(rules, access.Guard(services.MappingRules.ListAsync));
        routes.MapPost(rules, access.Guard(services.MappingRules.AddAsync));
        routes.MapGet(rules + "/{rule}", access.Guard(services.MappingRules.GetAsync));
        routes.MapPut(rules + "/{rule}", access.Guard(services.MappingRules.PutAsync));
        routes.MapDelete(rules + "/{rule}", access.Guard(services.MappingRules.DeleteAsync));
    }
}
