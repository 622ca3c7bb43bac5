import type { JSX } from "solid-js";
import type { Person } from "#domain/artists/person.ts";
import { FieldRows, SectionCard } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { PersonField } from "./person-field.tsx";
import { createPersonForm } from "./person-form.ts";
import { type SectionName, sectionFields } from "./sections.ts";

/** One section of a person's file, read and edited in its place. */
export function ProfileSection(props: {
  person: Person;
  section: SectionName;
  canEdit: boolean;
  asked?: boolean;
  onClosed?: (isDone: boolean) => void;
  formOnly?: boolean;
  children?: JSX.Element;
}) {
  const { t } = useI18n();
  const { form, editing } = createPersonForm(() => props.person, props.section);
  return (
    <SectionCard
      name={props.section}
      title={t(`artists.section.${props.section}`)}
      editing={editing}
      canEdit={props.canEdit}
      asked={props.asked}
      onClosed={props.onClosed}
      formOnly={props.formOnly}
      fields={() => (
        <FieldRows
          rows={sectionFields[props.section]}
          field={(name) => <PersonField form={form} name={name} />}
        />
      )}
    >
      {props.children}
    </SectionCard>
  );
}
