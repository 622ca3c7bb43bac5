import { createSignal } from "solid-js";
import { useDatabase } from "#data/database.ts";
import {
  addTerm,
  archiveTerm,
  mergeTerms,
  moveTerm,
  placeLabel,
  renameTerm,
  type Term,
  type TermChange,
  type TermList,
} from "#data/library/index.ts";
import type { NamedTerm } from "#domain/library/term-changes.ts";
import type { InteractionKind } from "#domain/support/interaction.ts";
import { useAttempt } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { useToast } from "#ui/toast/toast.tsx";

/** What one does to a list: done at once, said, and taken back by « Annuler ». Answers whether it was done. */
export function createListActions(list: () => TermList) {
  const { t } = useI18n();
  const database = useDatabase();
  const toast = useToast();
  const attempt = useAttempt();
  const [moved, setMoved] = createSignal("");

  async function run(
    change: () => Promise<TermChange>,
    said: (done: TermChange) => { text: string; detail?: string },
  ): Promise<boolean> {
    let done: TermChange | undefined;
    const isDone = await attempt(async () => {
      done = await change();
    });
    if (done) {
      const { undo } = done;
      toast.show({ ...said(done), undo: () => attempt(undo) });
    }
    return isDone;
  }
  const followed = ({ files }: TermChange) =>
    files > 0 ? { detail: t("vocabulary.followed", { count: files }) } : {};

  return {
    /** Where the term that was moved stands, in words. */
    moved,
    add: (name: string, kind?: InteractionKind) =>
      run(
        () => addTerm(database, list(), name, kind),
        () => ({ text: t("vocabulary.added", { name: name.trim() }) }),
      ),
    rename: (term: NamedTerm, name: string) =>
      run(
        () => renameTerm(database, list(), term, name),
        (done) => ({
          text: t("vocabulary.renamed", { from: term.name, to: name.trim() }),
          ...followed(done),
        }),
      ),
    merge: (term: NamedTerm, into: NamedTerm) =>
      run(
        () => mergeTerms(database, list(), term, into),
        (done) => ({
          text: t("vocabulary.merged", { from: term.name, to: into.name }),
          ...followed(done),
        }),
      ),
    archive: (term: NamedTerm, away: boolean) =>
      run(
        () => archiveTerm(database, list(), term, away),
        () => ({ text: t(away ? "vocabulary.wasArchived" : "vocabulary.wasRestored", { name: term.name }) }),
      ),
    place: (term: NamedTerm, kind: InteractionKind) =>
      run(
        () => placeLabel(database, term, kind),
        () => ({
          text: t("vocabulary.placed", { name: term.name, kind: t(`interactions.kind.${kind}`) }),
        }),
      ),
    async move(shown: readonly Term[], term: Term, by: 1 | -1): Promise<boolean> {
      const isDone = await attempt(() => moveTerm(database, list(), shown, term.ref, by));
      const place = shown.findIndex(({ ref }) => ref === term.ref) + 1 + by;
      if (isDone) setMoved(t("vocabulary.moved", { name: term.name, place, total: shown.length }));
      return isDone;
    },
  };
}
