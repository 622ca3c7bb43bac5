import { Show } from "solid-js";
import type { OrganizationRow } from "#domain/network/organization-row.ts";
import { type Listing, SelectTick } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { Row } from "#ui/row/row.tsx";
import { organizationIcon } from "./organization-icons.ts";

/** One organisation of the list: its name, its kind and city, how many people of it the team knows. */
export function OrganizationRowLine(props: {
  row: OrganizationRow;
  href: string;
  current: boolean;
  people: number;
  selection: Listing<OrganizationRow>["selection"];
}) {
  const { t } = useI18n();
  const meta = () =>
    [props.row.kind && t(`network.kind.${props.row.kind}`), props.row.city].filter(Boolean).join(" · ") ||
    t("artists.noDetail");
  return (
    <Row
      as="div"
      data-row={props.row.id}
      href={props.selection.isOn() ? undefined : props.href}
      current={props.current}
      clip
      start={
        <Show
          when={props.selection.isOn()}
          fallback={
            <span class="org-mark">
              <Icon of={organizationIcon(props.row.kind)} />
            </span>
          }
        >
          <SelectTick
            selection={props.selection}
            id={props.row.id}
            label={t("lists.pick", { name: props.row.name })}
            fills
          />
        </Show>
      }
      title={<b class="orgs__name">{props.row.name}</b>}
      meta={meta()}
      end={
        <span class="xs nowrap">{props.people > 0 ? t("network.people", { count: props.people }) : ""}</span>
      }
    />
  );
}
