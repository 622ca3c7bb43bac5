import Building from "lucide-solid/icons/building";
import X from "lucide-solid/icons/x";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";
import type { LogOrganization } from "./log-draft.ts";

/** The organisation that an interaction is about, and how to take it away. */
export function OrganizationChip(props: { of: LogOrganization; onRemove: () => void }) {
  const { t } = useI18n();
  const name = () => props.of.name || t("network.unknownOrganization");
  return (
    <ul class="picker__chosen" aria-label={t("artists.field.organization_id")}>
      <li class="person">
        <Icon of={Building} size="sm" />
        <span>{name()}</span>
        <button
          class="person__remove"
          type="button"
          aria-label={t("interactions.remove", { name: name() })}
          onClick={() => props.onRemove()}
        >
          <Icon of={X} size="sm" />
        </button>
      </li>
    </ul>
  );
}
