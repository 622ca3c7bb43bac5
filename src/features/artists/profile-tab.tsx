import { createMemo, For, Show } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { type TeamDirectory, usePersonTasks } from "#data/team/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { TaskRow } from "#features/today/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Card } from "#ui/card/card.tsx";
import { List } from "#ui/row/row.tsx";
import { ConfidentialNotes } from "./confidential-notes.tsx";
import { useOrganizations } from "./organizations.ts";
import type { PersonHistory } from "./person-history.ts";
import { ProfileSection } from "./profile-section.tsx";
import { RolesCard } from "./roles-card.tsx";
import { SectionView } from "./section-views.tsx";
import { mainSections, type SectionName, sectionsOf } from "./sections.ts";
import { VerifiedLine } from "./verified-line.tsx";

/** What is known of a person, section by section, each edited in its place. */
export function ProfileTab(props: {
  person: Person;
  history: PersonHistory;
  team: TeamDirectory;
  canEdit: boolean;
  editsIdentity: boolean;
  onIdentityClosed: (isDone: boolean) => void;
}) {
  const organizations = useOrganizations();
  const sections = createMemo(() => sectionsOf(props.person));
  const wide = (section: SectionName) => (mainSections as readonly SectionName[]).includes(section);
  const card = (section: SectionName) => (
    <ProfileSection person={props.person} section={section} canEdit={props.canEdit}>
      <SectionView section={section} person={props.person} memberOf={props.team.byId} />
    </ProfileSection>
  );
  const roles = () => (
    <RolesCard person={props.person} organizations={organizations} canEdit={props.canEdit} />
  );

  return (
    <div class="page fiche">
      <div class="stack">
        <ProfileSection
          person={props.person}
          section="identity"
          canEdit={props.canEdit}
          formOnly
          asked={props.editsIdentity}
          onClosed={props.onIdentityClosed}
        />
        <Show when={props.person.kind === "contact"}>{roles()}</Show>
        <For each={sections().filter(wide)}>{card}</For>
      </div>
      <aside class="fiche__aside stack">
        <div class="only-mobile" data-early="">
          <VerifiedLine
            person={props.person}
            by={props.team.byId(props.person.verified_by)?.display_name}
            canEdit={props.canEdit}
          />
        </div>
        <OpenTasks person={props.person} canEdit={props.canEdit} />
        <Secrets history={props.history} team={props.team} canEdit={props.canEdit} />
        <Show when={props.person.kind === "artist"}>{roles()}</Show>
        <For each={sections().filter((section) => !wide(section))}>{card}</For>
      </aside>
    </div>
  );
}

function OpenTasks(props: { person: Person; canEdit: boolean }) {
  const { t } = useI18n();
  const tasks = usePersonTasks(() => props.person.id);
  const open = createMemo(
    () =>
      new Map(
        tasks()?.flatMap((task) => (task.status === "open" && !task.by_artist ? [[task.id, task]] : [])),
      ),
  );
  return (
    <Show when={open().size > 0}>
      <div data-early="">
        <Card title={t("today.tasks")} flush>
          <List label={t("today.tasks")} plain>
            <For each={[...open().keys()]}>
              {(id) => (
                <Show when={open().get(id)}>
                  {(task) => <TaskRow task={task()} canEdit={props.canEdit} about={props.person.id} />}
                </Show>
              )}
            </For>
          </List>
        </Card>
      </div>
    </Show>
  );
}

/** Readers never receive confidential rows; the screen does not show one that would have stayed on the device. */
function Secrets(props: { history: PersonHistory; team: TeamDirectory; canEdit: boolean }) {
  const session = useSession();
  const notes = createMemo(() =>
    session.workspace()?.role === "reader"
      ? []
      : (props.history.interactions() ?? []).filter(
          (one) => one.confidential && one.kind === "note" && one.note,
        ),
  );
  return (
    <Show when={notes().length > 0}>
      <ConfidentialNotes notes={notes()} team={props.team} />
    </Show>
  );
}
