import { type Accessor, createMemo, createSignal, onCleanup } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { foldText } from "#domain/artists/names.ts";
import type { Organization } from "#domain/network/organization.ts";
import { useI18n } from "#i18n/index.ts";

/** The organisations of the base, found by id or by name. */
export interface Organizations {
  names: Accessor<string[]>;
  nameOf(id: string | undefined): string | undefined;
  /** The one of that name, accents and case aside. */
  idOf(name: string): string | undefined;
}

export function useOrganizations(): Organizations {
  const database = useDatabase();
  const { format } = useI18n();
  const [all, setAll] = createSignal<Organization[]>([]);
  onCleanup(database.organizations.watch({}, (found) => setAll(found)));
  const byId = createMemo(() => new Map(all().map((one) => [one.id, one.name])));
  const byName = createMemo(() => new Map(all().map((one) => [foldText(one.name), one.id])));
  return {
    names: createMemo(() => [...new Set(byId().values())].sort(format.compare)),
    nameOf: (id) => (id ? byId().get(id) : undefined),
    idOf: (name) => byName().get(foldText(name.trim())),
  };
}
