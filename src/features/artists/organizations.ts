import { type Accessor, createMemo } from "solid-js";
import { useOrganizationsIndex } from "#data/network/index.ts";
import { useI18n } from "#i18n/index.ts";

/** The organisations of the base, found by id or by name. */
export interface Organizations {
  isReady: Accessor<boolean>;
  names: Accessor<string[]>;
  nameOf(id: string | undefined): string | undefined;
  /** The one of that name, accents and case aside. */
  idOf(name: string): string | undefined;
}

export function useOrganizations(): Organizations {
  const index = useOrganizationsIndex();
  const { format } = useI18n();
  return {
    isReady: index.ready,
    names: createMemo(() => [...new Set(index.rows().map(({ name }) => name))].sort(format.compare)),
    nameOf: (id) => index.get(id)?.name,
    idOf: (name) => index.named(name)?.id,
  };
}
