import type { Accessor } from "solid-js";
import { foldText } from "#domain/artists/names.ts";
import type { Organization, OrganizationDraft, organizationRecord } from "#domain/network/organization.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import { type Database, useDatabase } from "../database.ts";
import { createLiveRecord } from "../store/live.ts";

/** One organisation, live: undefined until known, `null` when this device does not have it. */
export function useOrganization(id: () => string | undefined): Accessor<Organization | null | undefined> {
  const database = useDatabase();
  return createLiveRecord(() => database.organizations, id) as Accessor<Organization | null | undefined>;
}

export function createOrganization(database: Database, draft: OrganizationDraft): Promise<Organization> {
  return database.organizations.create(draft);
}

/** Stamps the fields of the patch and no other (see `patchBetween`). */
export function editOrganization(
  database: Database,
  id: string,
  patch: PatchOf<typeof organizationRecord>,
): Promise<Organization> {
  return database.organizations.edit(id, patch);
}

/** Puts a file aside; `restoreOrganization` brings it back. */
export function removeOrganization(database: Database, id: string): Promise<void> {
  return database.organizations.remove(id);
}

export function restoreOrganization(database: Database, id: string): Promise<void> {
  return database.organizations.restore(id);
}

/** The one of that name, accents and case aside. */
export async function organizationNamed(database: Database, name: string): Promise<Organization | undefined> {
  const wanted = foldText(name.trim());
  return (await database.organizations.find()).find((one) => foldText(one.name.trim()) === wanted);
}
