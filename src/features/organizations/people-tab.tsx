import UserPlus from "lucide-solid/icons/user-plus";
import { For, Show } from "solid-js";
import type { Organization } from "#domain/network/organization.ts";
import { useI18n } from "#i18n/index.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { List } from "#ui/row/row.tsx";
import { Section } from "#ui/section/section.tsx";
import type { OrganizationPerson } from "./organization-people.ts";
import { PersonLine } from "./person-line.tsx";

/** Everybody of an organisation, now and before. */
export function PeopleTab(props: {
  organization: Organization;
  people: readonly OrganizationPerson[];
  canEdit: boolean;
}) {
  const { t } = useI18n();
  const now = () => props.people.filter((one) => one.isCurrent);
  const before = () => props.people.filter((one) => !one.isCurrent);
  const add = () => (
    <Show when={props.canEdit}>
      <ButtonLink
        variant="secondary"
        icon={UserPlus}
        href={`/artistes/nouveau?organisme=${props.organization.id}`}
      >
        {t("network.addPerson")}
      </ButtonLink>
    </Show>
  );
  return (
    <div class="page stack orgs__tab">
      <Show
        when={props.people.length > 0}
        fallback={
          <Card>
            <EmptyState
              level={2}
              title={t("network.noPeople")}
              text={t("network.noPeopleText")}
              action={add()}
            />
          </Card>
        }
      >
        <Show when={now().length > 0} fallback={<div>{add()}</div>}>
          <Section title={t("network.peopleNow")} action={add()}>
            <List label={t("network.peopleNow")}>
              <For each={now()}>{(one) => <PersonLine of={one} />}</For>
            </List>
          </Section>
        </Show>
        <Show when={before().length > 0}>
          <Section title={t("network.peopleBefore")}>
            <List label={t("network.peopleBefore")}>
              <For each={before()}>{(one) => <PersonLine of={one} />}</For>
            </List>
          </Section>
        </Show>
      </Show>
    </div>
  );
}
