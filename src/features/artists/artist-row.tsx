import { createMemo, Show } from "solid-js";
import type { LastContactIndex, PersonRow } from "#data/artists/index.ts";
import type { Member } from "#data/team/index.ts";
import { givenPart } from "#domain/artists/names.ts";
import { type Listing, SelectTick } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Avatar, TeamAvatar } from "#ui/avatar/avatar.tsx";
import { Row } from "#ui/row/row.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { wordList } from "./word-list.ts";

/** One person of the list: name with its family part in bold, discipline and city, last contact, adviser. */
export function ArtistRow(props: {
  person: PersonRow;
  href: string;
  current: boolean;
  adviser: Member | undefined;
  lastContacts: LastContactIndex;
  selection: Listing<PersonRow>["selection"];
}) {
  const { t, format } = useI18n();
  const meta = () =>
    [wordList(props.person.disciplines), props.person.city].filter(Boolean).join(" · ") ||
    (props.person.kind === "contact" ? t("artists.kind.contact") : t("artists.noDetail"));
  const age = () => {
    const at = props.lastContacts.lookup()(props.person.id);
    if (!at) return undefined;
    return format.dayOf(at) === format.today() ? t("artists.today") : format.ago(at);
  };
  return (
    <Row
      as="div"
      data-row={props.person.id}
      href={props.selection.isOn() ? undefined : props.href}
      current={props.current}
      clip
      start={
        <Show when={props.selection.isOn()} fallback={<Avatar name={props.person.display_name} />}>
          <SelectTick
            selection={props.selection}
            id={props.person.id}
            label={t("lists.pick", { name: props.person.display_name })}
            fills
          />
        </Show>
      }
      title={<SortedName name={props.person.display_name} family={props.person.family_part} />}
      meta={meta()}
      end={
        <span class="artist__end">
          <Show
            when={props.person.provisional}
            fallback={<Show when={age()}>{(text) => <span class="xs nowrap">{text()}</span>}</Show>}
          >
            <Tag tone="light">{t("artists.provisional")}</Tag>
          </Show>
          <Show when={props.adviser}>
            {(member) => <TeamAvatar name={member().display_name} tape={member().tape} size="xs" label />}
          </Show>
        </span>
      }
    />
  );
}

/** A name as it is spelled, the part it is sorted by in bold. */
export function SortedName(props: { name: string; family: string }) {
  const given = createMemo(() => givenPart(props.name, props.family));
  return (
    <Show when={given() !== undefined} fallback={props.name}>
      <Show when={given()}>
        <span class="artist__first">{given()}</span>{" "}
      </Show>
      {props.family}
    </Show>
  );
}
