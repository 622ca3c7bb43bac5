import BadgeCheck from "lucide-solid/icons/badge-check";
import CreditCard from "lucide-solid/icons/credit-card";
import Download from "lucide-solid/icons/download";
import Milestone from "lucide-solid/icons/milestone";
import TagIcon from "lucide-solid/icons/tag";
import Tags from "lucide-solid/icons/tags";
import Trash from "lucide-solid/icons/trash";
import UserRound from "lucide-solid/icons/user-round";
import { createSignal, type JSX, Match, Suspense, Switch } from "solid-js";
import type { PersonRow } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { useSession } from "#data/session/index.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import { type BulkAction, ChoiceSheet, type Listing, useBulk, WordsSheet } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { useCanWrite } from "./rights.ts";
import { useMemberOptions } from "./suggestions.ts";

type Asked = "tag" | "untag" | "assign" | "membership" | "stage";

/** What can be done with the people chosen in the list, and the sheets that ask with what. */
export function usePeopleActions(listing: Listing<PersonRow>, onExport: (ids: readonly string[]) => void) {
  const { t, format } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const team = useTeamDirectory();
  const members = useMemberOptions();
  const canWrite = useCanWrite();
  const bulk = useBulk(() => database.people);
  const [asked, setAsked] = createSignal<{ what: Asked; ids: readonly string[] }>();
  const close = () => setAsked(undefined);
  const ask = (what: Asked) => (ids: readonly string[]) => setAsked({ what, ids });

  const verify = (ids: readonly string[]) => {
    const stamp = { verified_on: format.today(), verified_by: session.workspace()?.member_id ?? null };
    return bulk.run(
      ids,
      () => stamp,
      (count) => t("lists.bulk.verified", { count }),
    );
  };
  const remove = (ids: readonly string[]) =>
    bulk.run(
      ids,
      () => ({ deleted: true }),
      (count) => t("lists.bulk.removed", { count }),
    );

  const exporting: BulkAction = { label: t("lists.bulk.export"), icon: Download, run: onExport };
  const actions = (): BulkAction[] =>
    canWrite()
      ? [
          { label: t("lists.bulk.tag"), icon: TagIcon, first: true, run: ask("tag") },
          { label: t("lists.bulk.assign"), icon: UserRound, first: true, run: ask("assign") },
          { label: t("lists.bulk.untag"), icon: Tags, run: ask("untag") },
          { label: t("lists.bulk.membership"), icon: CreditCard, run: ask("membership") },
          { label: t("lists.bulk.stage"), icon: Milestone, run: ask("stage") },
          { label: t("lists.bulk.verify"), icon: BadgeCheck, run: (ids) => void verify(ids) },
          exporting,
          { label: t("lists.bulk.remove"), icon: Trash, danger: true, run: (ids) => void remove(ids) },
        ]
      : [{ ...exporting, first: true }];

  const tag = (ids: readonly string[], words: string[]) =>
    bulk.run(
      ids,
      () => ({ tags: { add: words } }),
      (count) => t("lists.bulk.tagged", { count }),
    );
  const untag = (ids: readonly string[], words: string[]) =>
    bulk.run(
      ids,
      () => ({ tags: { remove: words } }),
      (count) => t("lists.bulk.untagged", { count }),
    );
  const assign = (ids: readonly string[], adviser_id: string | null) =>
    bulk.run(
      ids,
      () => ({ adviser_id }),
      (count) =>
        adviser_id
          ? t("lists.bulk.assigned", { count, name: team.byId(adviser_id)?.display_name ?? "" })
          : t("lists.bulk.unassigned", { count }),
    );
  const put = (ids: readonly string[], field: "membership" | "career_stage", value: string | null) =>
    bulk.run(
      ids,
      () => ({ [field]: value }),
      (count) => t("lists.bulk.changed", { count }),
    );

  /** Closes the sheet, then does what it asked about. */
  const answer =
    <V,>(act: (ids: readonly string[], value: V) => Promise<void>) =>
    (value: V) => {
      const ids = asked()?.ids ?? [];
      close();
      void act(ids, value);
    };
  const valuesOf = (field: string) => {
    const column = listing.column(field);
    return column ? listing.givenOf(column) : [];
  };
  const count = () => asked()?.ids.length ?? 0;
  const TagSheet = () => (
    <WordsSheet
      title={t("lists.bulk.tag")}
      action={t("lists.bulk.add", { count: count() })}
      field={t("artists.field.tags")}
      options={valuesOf("tags")}
      takesNew
      onPick={answer(tag)}
      onClose={close}
    />
  );
  /** Only what those chosen have can be taken from them. */
  const UntagSheet = () => {
    const ids = new Set(asked()?.ids);
    const theirs = new Set(listing.shown().flatMap((row) => (ids.has(row.id) ? row.tags : [])));
    return (
      <WordsSheet
        title={t("lists.bulk.untag")}
        action={t("lists.bulk.take", { count: count() })}
        field={t("artists.field.tags")}
        options={valuesOf("tags").filter(({ value }) => theirs.has(value))}
        takesNew={false}
        onPick={answer(untag)}
        onClose={close}
      />
    );
  };
  const AssignSheet = () => (
    <ChoiceSheet
      title={t("lists.bulk.assign")}
      action={t("lists.bulk.apply", { count: count() })}
      options={members() ?? []}
      none={t("lists.bulk.nobody")}
      takesNew={false}
      onPick={answer(assign)}
      onClose={close}
    />
  );
  const FieldSheet = (props: { field: "membership" | "career_stage"; title: string }) => (
    <ChoiceSheet
      title={props.title}
      action={t("lists.bulk.apply", { count: count() })}
      options={valuesOf(props.field)}
      none={t("lists.bulk.noValue")}
      takesNew
      onPick={answer((ids, value: string | null) => put(ids, props.field, value))}
      onClose={close}
    />
  );

  const Sheets = (): JSX.Element => (
    <Suspense>
      <Switch>
        <Match when={asked()?.what === "tag"}>
          <TagSheet />
        </Match>
        <Match when={asked()?.what === "untag"}>
          <UntagSheet />
        </Match>
        <Match when={asked()?.what === "assign"}>
          <AssignSheet />
        </Match>
        <Match when={asked()?.what === "membership"}>
          <FieldSheet field="membership" title={t("lists.bulk.membership")} />
        </Match>
        <Match when={asked()?.what === "stage"}>
          <FieldSheet field="career_stage" title={t("lists.bulk.stage")} />
        </Match>
      </Switch>
    </Suspense>
  );
  return { actions, progress: bulk.progress, Sheets };
}
