import { createUniqueId, For } from "solid-js";
import { type Role, roles } from "#domain/team/member.ts";
import { useI18n } from "#i18n/index.ts";

/** A role among three, each with what it may do. */
export function RoleChoice(props: { role: Role; onPick: (role: Role) => void }) {
  const { t } = useI18n();
  const name = createUniqueId();
  return (
    <fieldset class="field">
      <legend class="field__label">{t("settings.team.inviteRole")}</legend>
      <div class="card setlist">
        <For each={roles}>
          {(role) => (
            <label class="setting role" for={`${name}-${role}`}>
              <input
                class="role__input"
                type="radio"
                id={`${name}-${role}`}
                name={name}
                value={role}
                checked={props.role === role}
                onChange={() => props.onPick(role)}
              />
              <span class="setting__body">
                <span class="setting__title">{t(`shell.role.${role}`)}</span>
                <span class="setting__hint">{t(`settings.team.roleHint.${role}`)}</span>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
