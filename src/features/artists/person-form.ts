import { editPerson } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { type Person, personRecord } from "#domain/artists/person.ts";
import {
  createRecordEditing,
  createRecordForm,
  type Editing,
  type FieldName,
  type RecordForm,
} from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { useUndo } from "./attempt.ts";
import type { SectionName } from "./sections.ts";

export type PersonFieldName = FieldName<typeof personRecord>;
export type PersonForm = RecordForm<typeof personRecord>;

/** The form of a section of a person's file, and what saving it does. */
export function createPersonForm(
  person: () => Person,
  section: SectionName,
): { form: PersonForm; editing: Editing } {
  const { t } = useI18n();
  const database = useDatabase();
  const undo = useUndo();
  const form = createRecordForm(personRecord, person, () => `person:${person().id}:${section}`);
  const editing = createRecordEditing(form, person, async (before, patch) => {
    const wasProvisional = before.provisional && section !== "tags";
    const after = await editPerson(database, before.id, {
      ...patch,
      ...(wasProvisional ? { provisional: false } : {}),
    });
    return {
      undo: () => undo(() => database.people.undo(before, after)),
      text: wasProvisional ? t("artists.savedProvisional") : undefined,
    };
  });
  return { form, editing };
}
