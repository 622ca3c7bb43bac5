// Everything a browser keeps for a site, listed as it is: what a wipe must leave empty.
import type { Page } from "playwright";

export interface Storages {
  /** Names of databases, with the keys of each store. */
  databases: Record<string, Record<string, number>>;
  caches: string[];
  local: string[];
  session: string[];
  files: string[];
  cookies: string[];
}

/** Lists all of it. */
export async function storagesOf(page: Page): Promise<Storages> {
  const cookies = (await page.context().cookies()).map(({ name }) => name);
  const found = await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const databases: Record<string, Record<string, number>> = {};
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      const stores = [...database.objectStoreNames];
      databases[name] = {};
      for (const store of stores)
        databases[name][store] = await settled(database.transaction(store).objectStore(store).count());
      database.close();
    }
    const files: string[] = [];
    const folder = await navigator.storage.getDirectory();
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
      files.push(name);
    return {
      databases,
      caches: await caches.keys(),
      local: Object.keys(localStorage).sort(),
      session: Object.keys(sessionStorage),
      files,
    };
  });
  return { ...found, cookies };
}

/** The names of the places, in all the databases, where a text is kept. */
export function whereKept(page: Page, text: string): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const places: string[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = await settled(database.transaction(store).objectStore(store).getAll());
        if (JSON.stringify(rows).includes(wanted)) places.push(`${name.split("--").at(-1)} ${store}`);
      }
      database.close();
    }
    return places;
  }, text);
}

/** Puts something in each storage, so that finding it empty means something. */
export function fillStorages(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle("import.csv", { create: true })).createWritable();
    await file.write("Nom;Courriel");
    await file.close();
    await (await caches.open("coulisses-data-files")).put("/rest/v1/people", new Response("[]"));
    sessionStorage.setItem("coulisses.last", "Amara Diallo");
    localStorage.setItem("coulisses.sign-in", '{"email":"noe@trema.example"}');
    localStorage.setItem("coulisses.theme", "dark");
  });
}
