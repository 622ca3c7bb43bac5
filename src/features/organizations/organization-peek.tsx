import { For, Show } from "solid-js";
import { useOrganization } from "#data/network/index.ts";
import type { Organization } from "#domain/network/organization.ts";
import { Peek, PeekHead } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { List } from "#ui/row/row.tsx";
import { Section } from "#ui/section/section.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { ContactFacts, hasContact } from "./contact-facts.tsx";
import { organizationIcon } from "./organization-icons.ts";
import { useOrganizationPeople } from "./organization-people.ts";
import { PersonLine } from "./person-line.tsx";

const shownPeople = 8;

/** A glance at the organisation chosen in the list: how to reach it, and who is there now. */
export function OrganizationPeek(props: { id: string | undefined }) {
  const { t } = useI18n();
  const organization = useOrganization(() => props.id);
  return (
    <Peek
      id={props.id}
      of={organization()}
      label={t("network.peek")}
      empty={t("network.peekEmpty")}
      keys={t("network.peekKeys")}
    >
      {(found) => <Glance organization={found()} />}
    </Peek>
  );
}

function Glance(props: { organization: Organization }) {
  const { t } = useI18n();
  const address = () => `/organismes/${props.organization.id}`;
  const people = useOrganizationPeople(() => props.organization.id);
  const now = () => people().filter(({ isCurrent }) => isCurrent);
  return (
    <>
      <PeekHead
        mark={
          <span class="org-mark org-mark--xl">
            <Icon of={organizationIcon(props.organization.kind)} />
          </span>
        }
        name={props.organization.name}
        href={address()}
        what={
          <Show when={props.organization.kind}>
            {(kind) => <p class="muted">{t(`network.kind.${kind()}`)}</p>}
          </Show>
        }
      >
        <Show when={props.organization.tags.length > 0}>
          <div class="cluster">
            <For each={props.organization.tags}>{(tag) => <Tag>{tag}</Tag>}</For>
          </div>
        </Show>
      </PeekHead>
      <div class="peek__body">
        <Show when={hasContact(props.organization)}>
          <Section title={t("network.section.contact")}>
            <ContactFacts organization={props.organization} />
          </Section>
        </Show>
        <Section
          title={t("network.tab.people")}
          action={
            <a class="link" href={`${address()}/personnes`}>
              {t("network.allPeople")}
            </a>
          }
        >
          <Show when={now().length > 0} fallback={<p class="muted">{t("network.noPeople")}</p>}>
            <List label={t("network.tab.people")}>
              <For each={now().slice(0, shownPeople)}>{(one) => <PersonLine of={one} />}</For>
            </List>
          </Show>
        </Section>
      </div>
    </>
  );
}
