import { createMemo, For, type JSX, Show } from "solid-js";
import { useTasksAbout } from "#data/network/index.ts";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Organization } from "#domain/network/organization.ts";
import { FactLine, FieldRows, SectionCard, Words } from "#features/sections/index.ts";
import { TaskRow } from "#features/today/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Card } from "#ui/card/card.tsx";
import { Facts } from "#ui/facts/facts.tsx";
import { List } from "#ui/row/row.tsx";
import { ContactFacts, hasContact } from "./contact-facts.tsx";
import { OrganizationField } from "./organization-field.tsx";
import { createOrganizationForm, type OrganizationSection, organizationFields } from "./organization-form.ts";
import type { OrganizationPerson } from "./organization-people.ts";
import { PersonLine } from "./person-line.tsx";

const shownPeople = 5;

/** What is known of an organisation, section by section, each edited in its place. */
export function OrganizationProfile(props: {
  organization: Organization;
  people: readonly OrganizationPerson[];
  team: TeamDirectory;
  canEdit: boolean;
}) {
  const { t } = useI18n();
  const now = () => props.people.filter((one) => one.isCurrent);
  const section = (name: OrganizationSection, isFilled: boolean, view: () => JSX.Element) => (
    <Section name={name} organization={props.organization} canEdit={props.canEdit} isFilled={isFilled}>
      {view()}
    </Section>
  );
  return (
    <div class="page fiche">
      <div class="stack">
        {section("identity", true, () => (
          <Facts>
            <FactLine name={t("network.field.name")} value={props.organization.name} />
            <FactLine
              name={t("network.field.kind")}
              value={props.organization.kind && t(`network.kind.${props.organization.kind}`)}
            />
          </Facts>
        ))}
        {section("contact", hasContact(props.organization), () => (
          <ContactFacts organization={props.organization} />
        ))}
        {section("note", Boolean(props.organization.note), () => (
          <p class="prose">{props.organization.note}</p>
        ))}
      </div>
      <aside class="fiche__aside stack">
        <Show when={now().length > 0}>
          <Card
            title={t("network.tab.people")}
            flush
            action={
              <a class="link" href={`/organismes/${props.organization.id}/personnes`}>
                {t("network.allPeople")}
              </a>
            }
          >
            <List label={t("network.tab.people")} plain>
              <For each={now().slice(0, shownPeople)}>{(one) => <PersonLine of={one} />}</For>
            </List>
          </Card>
        </Show>
        <OpenTasks people={props.people} canEdit={props.canEdit} />
        {section("tags", props.organization.tags.length > 0, () => (
          <Words words={props.organization.tags} />
        ))}
      </aside>
    </div>
  );
}

function Section(props: {
  name: OrganizationSection;
  organization: Organization;
  canEdit: boolean;
  isFilled: boolean;
  children: JSX.Element;
}) {
  const { t } = useI18n();
  const { form, editing } = createOrganizationForm(() => props.organization, props.name);
  return (
    <SectionCard
      name={props.name}
      title={t(`network.section.${props.name}`)}
      editing={editing}
      canEdit={props.canEdit}
      fields={() => (
        <FieldRows
          rows={organizationFields[props.name]}
          field={(name) => <OrganizationField form={form} name={name} />}
        />
      )}
    >
      <Show when={props.isFilled} fallback={<p class="muted small">{t("artists.nothingYet")}</p>}>
        {props.children}
      </Show>
    </SectionCard>
  );
}

/** What is left to do with its people of now. */
function OpenTasks(props: { people: readonly OrganizationPerson[]; canEdit: boolean }) {
  const { t } = useI18n();
  const ids = createMemo(() => props.people.filter((one) => one.isCurrent).map(({ person }) => person.id));
  const tasks = useTasksAbout(ids);
  const open = createMemo(() => new Map(tasks()?.map((task) => [task.id, task])));
  return (
    <Show when={open().size > 0}>
      <Card title={t("today.tasks")} flush>
        <List label={t("today.tasks")} plain>
          <For each={[...open().keys()]}>
            {(id) => (
              <Show when={open().get(id)}>{(task) => <TaskRow task={task()} canEdit={props.canEdit} />}</Show>
            )}
          </For>
        </List>
      </Card>
    </Show>
  );
}
