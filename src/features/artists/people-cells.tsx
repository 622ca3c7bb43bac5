import { Show } from "solid-js";
import type { LastContactIndex, PersonRow } from "#data/artists/index.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import type { ListCells } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Who } from "#ui/avatar/avatar.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { SortedName } from "./artist-row.tsx";
import { wordList } from "./word-list.ts";

/** What the table of people draws rather than says. */
export function usePeopleCells(lastContacts: LastContactIndex): ListCells<PersonRow> {
  const { t, format } = useI18n();
  const team = useTeamDirectory();
  return {
    display_name: (person) => <SortedName name={person.display_name} family={person.family_part} />,
    disciplines: (person) => wordList(person.disciplines),
    adviser_id: (person) => (
      <Show when={team.byId(person.adviser_id)}>
        {(member) => <Who name={member().display_name} tape={member().tape} />}
      </Show>
    ),
    provisional: (person) => (
      <Show when={person.provisional}>
        <Tag tone="light">{t("artists.provisional")}</Tag>
      </Show>
    ),
    last_contact: (person) => (
      <Show when={lastContacts.lookup()(person.id)}>{(instant) => format.day(instant())}</Show>
    ),
  };
}
