#if NETSTANDARD2_0
namespace System.Collections.Generic;

/// <summary>Lets a key and its value be taken apart in a loop.</summary>
internal static class KeyValuePairPolyfill
{
    public static void Deconstruct<TKey, TValue>(this KeyValuePair<TKey, TValue> pair, out TKey key, out TValue value) =>
        (key, value) = (pair.Key, pair.Value);
}
#endif
