using System.Collections;

namespace Coveo.Push;

public sealed partial class DocumentMetadata
{
    /// <summary>Goes through the keys and values in the order they were added.</summary>
    public struct Enumerator : IEnumerator<KeyValuePair<string, MetadataValue>>
    {
        private readonly KeyValuePair<string, MetadataValue>[] _entries;
        private readonly int _count;
        private int _place;

        internal Enumerator(KeyValuePair<string, MetadataValue>[] entries, int count)
        {
            _entries = entries;
            _count = count;
            _place = -1;
        }

        /// <summary>The key and value that the last step came to.</summary>
        /// <exception cref="InvalidOperationException">There was no step yet, or no key any more.</exception>
        public readonly KeyValuePair<string, MetadataValue> Current => (uint)_place < (uint)_count
            ? _entries[_place]
            : throw new InvalidOperationException("There is no current key: call MoveNext first, and stop when it answers false.");

        readonly object IEnumerator.Current => Current;

        /// <summary>Steps to the next key.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext()
        {
            if (_place < _count)
            {
                _place++;
            }

            return _place < _count;
        }

        /// <summary>Does nothing: there is nothing to release.</summary>
        public readonly void Dispose()
        {
        }

        void IEnumerator.Reset() => _place = -1;
    }
}
