import { Show } from "solid-js";
import type { PersonRow } from "#data/artists/index.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import { type Listing, SelectTick } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Who } from "#ui/avatar/avatar.tsx";
import { DataTable } from "#ui/data-table/data-table.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import type { VirtualListHandle } from "#ui/virtual-list/virtual-list.tsx";
import { SortedName } from "./artist-row.tsx";
import type { LastContacts } from "./last-contacts.ts";
import { wordList } from "./word-list.ts";

/** The people of the list in columns: any field, sorted by any, chosen by their boxes. */
export function ArtistTable(props: {
  listing: Listing<PersonRow>;
  scroller: HTMLElement;
  lastContacts: LastContacts;
  currentId: string | undefined;
  ref: (handle: VirtualListHandle) => void;
}) {
  const { t } = useI18n();
  const selection = () => props.listing.selection;
  const columns = () =>
    [props.listing.column(props.listing.nameField), ...props.listing.tableColumns()].flatMap((column) =>
      column ? [{ name: column.name, label: column.label, width: column.width ?? 10 }] : [],
    );
  return (
    <DataTable
      each={props.listing.shown()}
      label={t("artists.title")}
      columns={columns()}
      sort={props.listing.sort()}
      onSort={props.listing.sortBy}
      sortLabel={(column) => t("lists.sortLabel", { column })}
      scroller={props.scroller}
      currentId={props.currentId}
      ref={(table) =>
        props.ref({
          scrollToItem: table.scrollToItem,
          scrollToGroup: (letter) =>
            table.scrollToItem(
              props.listing.shown().findIndex((person) => person.letter === letter),
              "start",
            ),
        })
      }
      headStart={
        <label class="select-tick">
          <input
            class="check__input"
            type="checkbox"
            aria-label={t("lists.all", { count: props.listing.shown().length })}
            checked={selection().areAll()}
            onChange={() => (selection().areAll() ? selection().stop() : selection().all())}
          />
        </label>
      }
      start={(person) => (
        <SelectTick
          selection={selection()}
          id={person.id}
          label={t("lists.pick", { name: person.display_name })}
        />
      )}
      cell={(person, column) => (
        <Cell listing={props.listing} person={person} column={column} lastContacts={props.lastContacts} />
      )}
    />
  );
}

function Cell(props: {
  listing: Listing<PersonRow>;
  person: PersonRow;
  column: string;
  lastContacts: LastContacts;
}) {
  const { t, format } = useI18n();
  const team = useTeamDirectory();
  switch (props.column) {
    case "display_name":
      return (
        <a class="table__name" href={`/artistes/${props.person.id}`}>
          <SortedName name={props.person.display_name} family={props.person.family_part} />
        </a>
      );
    case "disciplines":
      return wordList(props.person.disciplines);
    case "adviser_id":
      return (
        <Show when={team.byId(props.person.adviser_id)}>
          {(member) => <Who name={member().display_name} tape={member().tape} />}
        </Show>
      );
    case "provisional":
      return (
        <Show when={props.person.provisional}>
          <Tag tone="light">{t("artists.provisional")}</Tag>
        </Show>
      );
    case "last_contact": {
      const at = props.lastContacts(() => props.person.id);
      return <Show when={at()}>{(instant) => format.day(instant())}</Show>;
    }
  }
  const column = props.listing.column(props.column);
  return column ? props.listing.cell(column, props.person) : "";
}
