using Coveo.Push.Emulator.Fields;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Platform.Fields;

/// <summary>What can be done to one field, and when it cannot.</summary>
internal static class FieldChanges
{
    /// <exception cref="ApiErrorException">404 <c>FIELD_DOES_NOT_EXIST</c>.</exception>
    public static Field Find(EmulatorTables tables, string name) => tables.Fields.All.Find(name) ?? throw ApiErrors.FieldDoesNotExist(name);

    public static void Create(EmulatorTables tables, Field field)
    {
        if (tables.Fields.All.Find(field.Name) is not null)
        {
            throw ApiErrors.FieldAlreadyExists(field.Name);
        }

        tables.Fields.Put(field);
    }

    public static void Update(EmulatorTables tables, Field field)
    {
        RequireOwn(Find(tables, field.Name));
        tables.Fields.Put(field);
    }

    public static void Delete(EmulatorTables tables, string name)
    {
        RequireOwn(Find(tables, name));
        tables.Fields.Delete(name);
    }

    private static void RequireOwn(Field field) =>
        ModelProperties.Require(!field.IsSystem, "name", $"'{field.Name}' is a system field: it can be neither changed nor deleted");
}
