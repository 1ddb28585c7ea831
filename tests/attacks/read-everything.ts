/**
 * Everything a script can read where it runs: the extension's storage areas, databases, and the origin's own stores. It
 * is sent into pages, so it stands on its own.
 *
 * @returns what was found, by place, as JSON
 */
export async function readEverything(): Promise<Record<string, string>> {
  type Area = { get(keys: null): Promise<unknown> };
  const scope = globalThis as unknown as Record<string, { storage?: Record<string, Area> } | undefined>;
  const areas = (scope.browser ?? scope.chrome)?.storage ?? {};
  const found: Record<string, string> = {};
  const note = async (place: string, read: () => Promise<unknown>) => {
    found[place] = await read().then(
      (value) => JSON.stringify(value) ?? '',
      (error: unknown) => `refused: ${error}`,
    );
  };
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const area of ['local', 'session', 'sync', 'managed'])
    await note(`storage.${area}`, async () => areas[area]?.get(null));
  await note('databases', async () => {
    const all: Record<string, unknown> = {};
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        all[`${name}/${store}`] = await settled(database.transaction(store).objectStore(store).getAll());
      database.close();
    }
    return all;
  });
  await note('localStorage', async () => ({ ...localStorage }));
  await note('sessionStorage', async () => ({ ...sessionStorage }));
  await note('caches', async () => ('caches' in globalThis ? caches.keys() : []));
  await note('cookies', async () => document.cookie);
  return found;
}
