import { useParams } from "@solidjs/router";
import { For, Match, Show, Switch } from "solid-js";
import { useOrganization } from "#data/network/index.ts";
import { useSession } from "#data/session/index.ts";
import type { Organization } from "#domain/network/organization.ts";
import { useRoleDates } from "#features/artists/index.ts";
import { Words } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { SubBar } from "#ui/page/page.tsx";
import { FilePaper, PaperPart } from "#ui/paper/paper.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { ContactFacts, hasContact } from "./contact-facts.tsx";
import { MissingOrganization } from "./missing-organization.tsx";
import { type OrganizationPerson, useOrganizationPeople } from "./organization-people.ts";

/** The profile of an organisation and its people of now on a sheet of paper; nothing of what happened with them. */
export default function OrganizationPrintPage() {
  const params = useParams<{ id: string }>();
  const { t } = useI18n();
  const organization = useOrganization(() => params.id);
  return (
    <>
      <SubBar
        back={{ href: `/organismes/${params.id}`, label: organization()?.name ?? t("network.title") }}
        current={t("lists.print.title")}
      />
      <Switch>
        <Match when={organization()}>{(found) => <Paper organization={found()} />}</Match>
        <Match when={organization() === null}>
          <MissingOrganization id={params.id} />
        </Match>
        <Match when={organization() === undefined}>
          <div class="page">
            <ListSkeleton rows={6} />
          </div>
        </Match>
      </Switch>
    </>
  );
}

function Paper(props: { organization: Organization }) {
  const { t } = useI18n();
  const session = useSession();
  const people = useOrganizationPeople(() => props.organization.id);
  const now = () => people().filter(({ isCurrent }) => isCurrent);
  return (
    <FilePaper
      name={props.organization.name}
      workspace={session.workspace()?.name ?? ""}
      what={
        <Show when={props.organization.kind}>
          {(kind) => <p class="muted">{t(`network.kind.${kind()}`)}</p>}
        </Show>
      }
    >
      <PaperPart title={t("network.section.contact")} isFilled={hasContact(props.organization)}>
        <ContactFacts organization={props.organization} />
      </PaperPart>
      <PaperPart title={t("network.tab.people")} isFilled={now().length > 0}>
        <ul class="stack">
          <For each={now()}>{(one) => <PersonOnPaper of={one} />}</For>
        </ul>
      </PaperPart>
      <PaperPart title={t("network.section.note")} isFilled={Boolean(props.organization.note)}>
        <p class="prose">{props.organization.note}</p>
      </PaperPart>
      <PaperPart title={t("network.section.tags")} isFilled={props.organization.tags.length > 0}>
        <Words words={props.organization.tags} />
      </PaperPart>
    </FilePaper>
  );
}

/** A name, what they are there, and how to reach them. */
function PersonOnPaper(props: { of: OrganizationPerson }) {
  const dates = useRoleDates();
  const roles = () =>
    props.of.roles.map((role) => [role.role, dates(role)].filter(Boolean).join(", ")).filter(Boolean);
  return (
    <li>
      <b>{props.of.person.display_name}</b>
      <span class="muted">{[...roles(), ...props.of.person.emails.slice(0, 1)].map((it) => ` · ${it}`)}</span>
    </li>
  );
}
