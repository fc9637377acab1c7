using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Coveo.Push.ConventionTests.Documentation;

/// <summary>Which errors a method throws about its arguments and its state, itself or by the rules that it calls, as its instructions say.</summary>
internal static class ThrownErrors
{
    public static IReadOnlySet<string> Of(MethodDefinition method, int depth)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Collect(method, depth, found, []);
        return found;
    }

    private static void Collect(MethodDefinition method, int depth, SortedSet<string> found, HashSet<MethodDefinition> seen)
    {
        if (depth < 0 || !seen.Add(method))
        {
            return;
        }

        foreach (var body in Bodies(method))
        {
            foreach (var instruction in body.Instructions)
            {
                if (instruction.Operand is not MethodReference called)
                {
                    continue;
                }

                if (called.Name.StartsWith("ThrowIf", StringComparison.Ordinal) && called.DeclaringType.Name.EndsWith("Exception", StringComparison.Ordinal)
                    || instruction.OpCode == OpCodes.Newobj && instruction.Next?.OpCode == OpCodes.Throw)
                {
                    found.Add(called.DeclaringType.FullName);
                }
                else if (instruction.OpCode != OpCodes.Newobj && called.DeclaringType.Scope == method.Module && called.Resolve() is { IsAbstract: false } next)
                {
                    Collect(next, depth - 1, found, seen);
                }
            }
        }
    }

    /// <summary>The method's own instructions, and those of the state machine that the compiler made of it.</summary>
    private static IEnumerable<MethodBody> Bodies(MethodDefinition method)
    {
        if (method.HasBody)
        {
            yield return method.Body;
        }

        foreach (var machine in method.CustomAttributes.Where(attribute => attribute.AttributeType.Name.EndsWith("StateMachineAttribute", StringComparison.Ordinal)))
        {
            yield return ((TypeReference)machine.ConstructorArguments[0].Value).Resolve().Methods.Single(step => step.Name == "MoveNext").Body;
        }
    }
}
