import Plus from "lucide-solid/icons/plus";
import { createSignal, Show } from "solid-js";
import type { HeldRole } from "#domain/artists/affiliation.ts";
import type { Person } from "#domain/artists/person.ts";
import { SectionCard } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { IconButton } from "#ui/button/button.tsx";
import type { Organizations } from "./organizations.ts";
import { RoleFields } from "./role-fields.tsx";
import { createRoleForm } from "./role-form.ts";
import { RoleList } from "./role-list.tsx";

/** What a person is and was in organisations: what lasts first. One role is edited at a time, in its place. */
export function RolesCard(props: { person: Person; organizations: Organizations; canEdit: boolean }) {
  const { t } = useI18n();
  const form = createRoleForm(() => props.person);
  let add: HTMLButtonElement | undefined;
  const [isAsked, setAsked] = createSignal(false);

  const edit = (role: HeldRole | undefined) => {
    form.begin(role, props.organizations.nameOf(role?.organization_id));
    setAsked(true);
  };

  const close = (isDone: boolean) => {
    setAsked(false);
    if (isDone) queueMicrotask(() => add?.focus());
  };

  return (
    <SectionCard
      name="roles"
      title={t("network.roles.title")}
      editing={form.editing}
      canEdit={props.canEdit && (isAsked() || form.editing.isTouched())}
      asked={isAsked()}
      onClosed={close}
      action={
        <Show when={props.canEdit && !isAsked() && !form.editing.restored()}>
          <IconButton
            ref={add}
            size="sm"
            icon={Plus}
            label={t("network.roles.add")}
            onClick={() => edit(undefined)}
          />
        </Show>
      }
      fields={() => (
        <RoleFields form={form} organizations={props.organizations} onRemoved={() => close(true)} />
      )}
    >
      <RoleList
        person={props.person}
        organizations={props.organizations}
        onEdit={props.canEdit ? edit : undefined}
      />
    </SectionCard>
  );
}
