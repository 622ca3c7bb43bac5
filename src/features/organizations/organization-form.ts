import { useDatabase } from "#data/database.ts";
import { editOrganization } from "#data/network/index.ts";
import { type Organization, organizationRecord } from "#domain/network/organization.ts";
import { useUndo } from "#features/artists/index.ts";
import {
  createRecordEditing,
  createRecordForm,
  type Editing,
  type FieldName,
  type RecordForm,
} from "#features/sections/index.ts";

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
  const editing = createRecordEditing(form, organization, async (before, patch) => {
    const after = await editOrganization(database, before.id, patch);
    return { undo: () => undo(() => database.organizations.undo(before, after)) };
  });
  return { form, editing };
}
