using System.Text.Json;
using Coveo.Push.Emulator.Fields;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Platform.Fields;

/// <summary>One element of a request about several fields.</summary>
/// <param name="Read">Makes a field of it, or says why not.</param>
/// <param name="WriteSent">Writes it as it was sent.</param>
internal sealed record FieldBatchElement(Func<EmulatorTables, Field> Read, Action<Utf8JsonWriter> WriteSent);
