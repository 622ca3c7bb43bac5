import Trash from "lucide-solid/icons/trash";
import { createUniqueId, Show } from "solid-js";
import { SuggestField } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { Switch } from "#ui/switch/switch.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { useAttempt } from "./attempt.ts";
import type { Organizations } from "./organizations.ts";
import type { RoleForm } from "./role-form.ts";
import type { RoleValues } from "./role-values.ts";
import "#ui/setting/setting.css";

/** The controls of one role: the organisation by its name, what the person is there, since and until when. */
export function RoleFields(props: { form: RoleForm; organizations: Organizations; onRemoved: () => void }) {
  const { t } = useI18n();
  const toast = useToast();
  const attempt = useAttempt();
  const id = createUniqueId();
  const error = (field: keyof RoleValues) => {
    const sentence = props.form.problem(field);
    return sentence && t(`network.roles.problem.${sentence}`);
  };
  const isNew = () => {
    const name = props.form.values.organization.trim();
    return name !== "" && props.organizations.isReady() && !props.organizations.idOf(name);
  };

  async function remove() {
    let undo = () => {};
    const write = async () => {
      undo = await props.form.remove();
    };
    if (!(await attempt(write))) return;
    props.onRemoved();
    toast.show({ text: t("network.roles.removed"), undo });
  }

  return (
    <>
      <SuggestField
        label={t("artists.field.organization_id")}
        hint={isNew() ? t("network.roles.willBeMade") : undefined}
        error={error("organization")}
        suggestions={props.organizations.names()}
        value={props.form.values.organization}
        onText={(text) => props.form.set("organization", text)}
      />
      <TextField
        label={t("artists.field.organization_role")}
        error={error("role")}
        autocomplete="off"
        value={props.form.values.role}
        onText={(text) => props.form.set("role", text)}
      />
      <div class="section-form__pair">
        <TextField
          label={t("network.roles.from")}
          hint={t("network.roles.dateHint")}
          error={error("from")}
          autocomplete="off"
          inputmode="numeric"
          value={props.form.values.from}
          onText={(text) => props.form.set("from", text)}
        />
        <TextField
          label={t("network.roles.to")}
          hint={t("network.roles.toHint")}
          error={error("to")}
          autocomplete="off"
          inputmode="numeric"
          value={props.form.values.to}
          onText={(text) => props.form.set("to", text)}
        />
      </div>
      <Show when={props.form.isCurrent()}>
        <label class="setting setting--box" for={`${id}-main`}>
          <span class="setting__body">
            <span class="setting__title">{t("network.roles.main")}</span>
            <span class="setting__hint">{t("network.roles.mainHint")}</span>
          </span>
          <Switch
            id={`${id}-main`}
            checked={props.form.values.is_main}
            onCheck={(is) => props.form.set("is_main", is)}
          />
        </label>
      </Show>
      <Show when={props.form.isKnown()}>
        <div>
          <Button variant="danger" size="sm" icon={Trash} onClick={() => void remove()}>
            {t("network.roles.remove")}
          </Button>
        </div>
      </Show>
    </>
  );
}
