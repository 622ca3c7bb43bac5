import { createComputed } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { editOrganization } from "#data/network/index.ts";
import { type Organization, organizationRecord } from "#domain/network/organization.ts";
import { useUndo } from "#features/artists/index.ts";
import { createRecordForm, type Editing, type FieldName, type RecordForm } from "#features/sections/index.ts";

export type OrganizationFieldName = FieldName<typeof organizationRecord>;
export type OrganizationForm = RecordForm<typeof organizationRecord>;

export type OrganizationSection = "identity" | "contact" | "note" | "tags";

/** The fields of each section, in the order they are read. */
export const organizationFields: Record<
  OrganizationSection,
  readonly (OrganizationFieldName | readonly OrganizationFieldName[])[]
> = {
  identity: ["name", "kind"],
  contact: ["phones", "emails", "website", "address", ["city", "postal_code"], "region"],
  note: ["note"],
  tags: ["tags"],
};

/** The form of a section of an organisation's file, and what saving it does. */
export function createOrganizationForm(
  organization: () => Organization,
  section: OrganizationSection,
): { form: OrganizationForm; editing: Editing } {
  const database = useDatabase();
  const undo = useUndo();
  const form = createRecordForm(
    organizationRecord,
    organization,
    () => `organization:${organization().id}:${section}`,
  );
  // The file may leave the screen before what was typed in it is saved.
  let latest = organization();
  createComputed(() => {
    latest = organization();
  });
  return {
    form,
    editing: {
      restored: form.restored,
      isTouched: form.isTouched,
      discard: form.discard,
      async save() {
        const before = latest;
        const { patch, fields, isWhole } = await form.take();
        const isChanged = Object.keys(patch).length > 0;
        const after = isChanged ? await editOrganization(database, before.id, patch) : before;
        await form.settle(fields);
        return {
          isWhole,
          undo: isChanged ? () => undo(() => database.organizations.undo(before, after)) : undefined,
        };
      },
    },
  };
}
