import { createMemo, For, Show } from "solid-js";
import { type HeldRole, isCurrent, rolesOf, writeAffiliation } from "#domain/artists/affiliation.ts";
import type { Person } from "#domain/artists/person.ts";
import { useI18n } from "#i18n/index.ts";
import { Tag } from "#ui/tag/tag.tsx";
import type { Organizations } from "./organizations.ts";
import { useRoleDates } from "./role-dates.ts";
import "./roles.css";

/** What a person is and was in organisations: what lasts first. */
export function RoleList(props: {
  person: Person;
  organizations: Organizations;
  onEdit?: ((role: HeldRole) => void) | undefined;
}) {
  const { t, format } = useI18n();
  const roles = createMemo(() => rolesOf(props.person, format.today()));
  // Lines stand on their text: a change elsewhere in the file takes no focus away.
  const byText = createMemo(() => new Map(roles().map((role) => [writeAffiliation(role), role])));
  return (
    <Show when={roles().length > 0} fallback={<p class="muted small">{t("artists.nothingYet")}</p>}>
      <ul class="roles" aria-label={t("network.roles.title")}>
        <For each={[...byText().keys()]}>
          {(text) => (
            <Show when={byText().get(text)}>
              {(role) => (
                <RoleLine
                  role={role()}
                  name={props.organizations.nameOf(role().organization_id)}
                  onEdit={props.onEdit && (() => props.onEdit?.(role()))}
                />
              )}
            </Show>
          )}
        </For>
      </ul>
    </Show>
  );
}

function RoleLine(props: { role: HeldRole; name: string | undefined; onEdit: (() => void) | undefined }) {
  const { t, format } = useI18n();
  const dates = useRoleDates();
  const name = () => props.name ?? t("network.unknownOrganization");
  const isPast = () => !isCurrent(props.role, format.today());
  return (
    <li class="roles__one" data-past={isPast() ? "" : undefined}>
      <div class="grow">
        <Show when={props.name} fallback={<span class="muted">{name()}</span>}>
          <a class="link" href={`/organismes/${props.role.organization_id}`}>
            {name()}
          </a>
        </Show>
        <p class="roles__what">
          {[props.role.role, dates(props.role)].filter(Boolean).join(" · ")}
          <Show when={isPast()}>
            {" "}
            <Tag>{t("network.roles.past")}</Tag>
          </Show>
        </p>
      </div>
      <Show when={props.onEdit}>
        {(onEdit) => (
          <button type="button" class="link small" onClick={() => onEdit()()}>
            {t("network.roles.edit")}
            <span class="visually-hidden"> {[props.role.role, name()].filter(Boolean).join(", ")}</span>
          </button>
        )}
      </Show>
    </li>
  );
}
