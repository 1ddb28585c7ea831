/** Remembers what was found in the page for each key, until the page runs again and may change it. */
export function forThisTurn<K, V>(find: (key: K) => V): (key: K) => V {
  const found = new Map<K, V>();
  return (key) => {
    if (!found.size) queueMicrotask(() => found.clear());
    if (!found.has(key)) found.set(key, find(key));
    return found.get(key) as V;
  };
}
