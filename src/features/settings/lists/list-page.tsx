import { useParams } from "@solidjs/router";
import { createMemo, createSignal, For, Show } from "solid-js";
import { type Term, type TermList, useTerms, useTermUsage } from "#data/library/index.ts";
import { useSession } from "#data/session/index.ts";
import { hasRole } from "#domain/team/member.ts";
import { useI18n } from "#i18n/index.ts";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { SettingsGroup } from "../settings-group.tsx";
import { AddTerm } from "./add-term.tsx";
import { listAt } from "./list-paths.ts";
import { MergeSheet } from "./merge-sheet.tsx";
import { RenameSheet } from "./rename-sheet.tsx";
import { SettingsSubPage } from "./settings-sub-page.tsx";
import { TermLine } from "./term-line.tsx";
import { createListActions } from "./use-list-actions.ts";

/** One list of the workspace: those who write change it, the others read it. */
export default function ListPage() {
  const { t } = useI18n();
  const params = useParams<{ list: string }>();
  return (
    <Show
      when={listAt(params.list)}
      keyed
      fallback={
        <SettingsSubPage
          title={t("vocabulary.unknown")}
          intro={t("vocabulary.unknownText")}
          under={{ href: "/reglages/listes", label: t("vocabulary.lists") }}
        >
          {null}
        </SettingsSubPage>
      }
    >
      {(list) => <List list={list} />}
    </Show>
  );
}

function List(props: { list: TermList }) {
  const { t } = useI18n();
  const session = useSession();
  const terms = useTerms(() => props.list);
  const usage = useTermUsage(() => props.list);
  const actions = createListActions(() => props.list);
  const [renaming, setRenaming] = createSignal<Term>();
  const [merging, setMerging] = createSignal<Term>();
  const canWrite = () => hasRole(session.workspace()?.role ?? "reader", "adviser");

  const proposed = createMemo(() => terms().terms.filter(({ archived }) => !archived));
  const archived = createMemo(() => terms().terms.filter((term) => term.archived));
  const unlisted = createMemo(() => usage()?.unlisted ?? []);

  /** Rows stand on refs: what changes elsewhere in the list neither closes a menu nor takes the focus away. */
  const lines = (all: () => readonly Term[], place: "listed" | "archived" | "unlisted") => {
    const byRef = createMemo(() => new Map(all().map((term) => [term.ref, term])));
    return (
      <For each={all().map(({ ref }) => ref)}>
        {(ref, at) => (
          <Show when={byRef().get(ref)}>
            {(term) => (
              <TermLine
                list={props.list}
                term={term()}
                place={place}
                count={usage()?.countOf(ref)}
                isFirst={at() === 0}
                isLast={at() === all().length - 1}
                canWrite={canWrite()}
                onRename={() => setRenaming(term())}
                onMerge={() => setMerging(term())}
                onMove={(by) => actions.move(all(), term(), by)}
                onArchive={(away) => actions.archive(term(), away)}
                onList={() => actions.add(term().name)}
                onKind={(kind) => actions.place(term(), kind)}
              />
            )}
          </Show>
        )}
      </For>
    );
  };

  return (
    <SettingsSubPage
      title={t(`vocabulary.list.${props.list}`)}
      intro={t(`vocabulary.intro.${props.list}`)}
      under={{ href: "/reglages/listes", label: t("vocabulary.lists") }}
    >
      <p class="visually-hidden" role="status">
        {actions.moved()}
      </p>
      <Show when={canWrite()} fallback={<p class="muted">{t("vocabulary.readerText")}</p>}>
        <AddTerm list={props.list} index={terms()} onAdd={actions.add} />
      </Show>
      <SettingsGroup title={t("vocabulary.proposed", { list: props.list })}>
        <Show
          when={proposed().length > 0}
          fallback={
            <EmptyState
              level={3}
              title={t("vocabulary.empty")}
              text={t(`vocabulary.emptyText.${props.list}`)}
            />
          }
        >
          <ul class="team" aria-label={t("vocabulary.proposed", { list: props.list })}>
            {lines(proposed, "listed")}
          </ul>
        </Show>
      </SettingsGroup>
      <Show when={unlisted().length > 0}>
        <SettingsGroup title={t("vocabulary.unlisted", { list: props.list })}>
          <p class="setting__hint setlist__notice">{t("vocabulary.unlistedText")}</p>
          <ul class="team" aria-label={t("vocabulary.unlisted", { list: props.list })}>
            {lines(unlisted, "unlisted")}
          </ul>
        </SettingsGroup>
      </Show>
      <Show when={archived().length > 0}>
        <SettingsGroup title={t("vocabulary.archived", { list: props.list })}>
          <ul class="team" aria-label={t("vocabulary.archived", { list: props.list })}>
            {lines(archived, "archived")}
          </ul>
        </SettingsGroup>
      </Show>
      <Show when={renaming()} keyed>
        {(term) => (
          <RenameSheet
            list={props.list}
            index={terms()}
            term={term}
            count={usage()?.countOf(term.ref)}
            onRename={(name) => actions.rename(term, name)}
            onMerge={(into) => actions.merge(term, into)}
            onClose={() => setRenaming(undefined)}
          />
        )}
      </Show>
      <Show when={merging()} keyed>
        {(term) => (
          <MergeSheet
            list={props.list}
            term={term}
            count={usage()?.countOf(term.ref)}
            others={[...terms().terms, ...unlisted()].filter(({ ref }) => ref !== term.ref)}
            onMerge={(into) => actions.merge(term, into)}
            onClose={() => setMerging(undefined)}
          />
        )}
      </Show>
    </SettingsSubPage>
  );
}
