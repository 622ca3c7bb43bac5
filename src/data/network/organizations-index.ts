import { type Accessor, createMemo, createRoot, createSignal } from "solid-js";
import { foldText } from "#domain/artists/names.ts";
import { type OrganizationRow, organizationRowOf } from "#domain/network/organization-row.ts";
import { useDatabase } from "../database.ts";
import { logger } from "../logger.ts";
import type { Database } from "../store/open.ts";

/** Every organisation, light and sorted, in memory: lists, search and pickers read it without touching the disk. */
export interface OrganizationsIndex {
  rows: Accessor<readonly OrganizationRow[]>;
  ready: Accessor<boolean>;
  get(id: string | undefined): OrganizationRow | undefined;
  /** The one of that name, accents and case aside. */
  named(name: string): OrganizationRow | undefined;
}

/** One index a database, made at the first need and kept while the workspace is open. */
const residents = new WeakMap<Database, OrganizationsIndex>();

export function useOrganizationsIndex(): OrganizationsIndex {
  const database = useDatabase();
  let index = residents.get(database);
  if (!index) {
    index = createRoot(() => makeIndex(database));
    residents.set(database, index);
  }
  return index;
}

function makeIndex(database: Database): OrganizationsIndex {
  const known = new Map<string, OrganizationRow>();
  const [rows, setRows] = createSignal<readonly OrganizationRow[]>([]);
  const [ready, setReady] = createSignal(false);
  const byId = createMemo(() => new Map(rows().map((row) => [row.id, row])));
  const byName = createMemo(() => new Map(rows().map((row) => [row.sort_key, row])));
  let isScheduled = false;

  function show(): void {
    isScheduled = false;
    setRows([...known.values()].sort(bySortKey));
  }
  // Heard from before the first read, so that nothing written in between is missed.
  const touched = new Set<string>();
  database.organizations.onChange((changed) => {
    for (const one of changed) {
      touched.add(one.id);
      if (one.deleted) known.delete(one.id);
      else known.set(one.id, organizationRowOf(one));
    }
    // A thousand pulled rows sort the list once.
    if (isScheduled) return;
    isScheduled = true;
    setTimeout(show, 0);
  });
  database.organizations
    .find()
    .then((found) => {
      for (const one of found) if (!touched.has(one.id)) known.set(one.id, organizationRowOf(one));
      show();
    })
    .catch((error: Error) => logger.warn("organisations could not be read", { error: error.name }))
    .finally(() => setReady(true));

  return {
    rows,
    ready,
    get: (id) => (id ? byId().get(id) : undefined),
    named: (name) => byName().get(foldText(name.trim())),
  };
}

function bySortKey(a: OrganizationRow, b: OrganizationRow): number {
  if (a.sort_key !== b.sort_key) return a.sort_key < b.sort_key ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
