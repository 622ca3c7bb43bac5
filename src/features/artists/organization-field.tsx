import { createUniqueId, For } from "solid-js";
import { TextField } from "#ui/field/field.tsx";
import { useOrganizations } from "./organizations.ts";
import type { PersonForm } from "./person-form.ts";

/** The organisation of a person, by its name: one of the base, or a new one made when the form is saved. */
export function OrganizationField(props: {
  form: PersonForm;
  label: string;
  hint: string | undefined;
  error: string | undefined;
}) {
  const organizations = useOrganizations();
  const listId = createUniqueId();
  return (
    <>
      <TextField
        label={props.label}
        hint={props.hint}
        error={props.error}
        autocomplete="off"
        list={listId}
        value={props.form.organizationName(organizations.nameOf)}
        onText={(name) => props.form.setOrganizationName(name, organizations.idOf)}
      />
      <datalist id={listId}>
        <For each={organizations.names()}>{(name) => <option value={name} />}</For>
      </datalist>
    </>
  );
}
