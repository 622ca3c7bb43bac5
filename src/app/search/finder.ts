import { type Accessor, createEffect, createMemo, createSignal, on } from "solid-js";
import { searchPeople, usePeopleIndex } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { type Answer, searchOf } from "#data/search/index.ts";
import { askedWords } from "#domain/search/words.ts";
import type { PersonLine } from "./option.ts";

const shownOfEach = 6;

/** What is found, as it is typed. */
export interface Finder {
  /** Of what was typed last, or just before while it is looked for; nothing when nothing is typed. */
  answer: Accessor<Answer | undefined>;
  /** People by their names alone, while the index of this device is not whole. */
  peopleMeanwhile: Accessor<readonly PersonLine[]>;
  /** Whether nothing is found. */
  isNothing: Accessor<boolean>;
  /** Whether the answer is to something that was typed before. */
  isLate: Accessor<boolean>;
  /** How much of the index is made, from 0 to 1; nothing once all is in it. */
  progress: Accessor<number | undefined>;
}

export function createFinder(query: Accessor<string>): Finder {
  const search = searchOf(useDatabase());
  const people = usePeopleIndex();
  // Lines that say the same stay where they are.
  const [answer, setAnswer] = createSignal<Answer | undefined>(undefined, { equals: isSame });
  const [answered, setAnswered] = createSignal("");
  let turn = 0;
  const isEmpty = () => askedWords(query()).length === 0;
  const isReady = () => search.state().isReady;

  createEffect(
    // What arrives or changes meanwhile is found too.
    on([query, () => search.state().changes], ([text]) => {
      const mine = ++turn;
      if (isEmpty()) {
        setAnswer(undefined);
        setAnswered(text);
        return;
      }
      search
        .find(text, shownOfEach)
        .catch(() => undefined)
        .then((found) => {
          // An answer that was overtaken by another question is dropped.
          if (mine !== turn) return;
          setAnswer(found);
          setAnswered(text);
        });
    }),
  );

  const peopleMeanwhile = createMemo(() =>
    isReady() || isEmpty() ? [] : searchPeople(people.rows(), query()).slice(0, shownOfEach),
  );

  return {
    answer,
    peopleMeanwhile,
    isNothing: () => (answer()?.groups ?? []).length + peopleMeanwhile().length === 0,
    isLate: () => answered() !== query(),
    progress() {
      const { isReady, done, total } = search.state();
      return isReady ? undefined : total > 0 ? done / total : 0;
    },
  };
}

const isSame = (a: Answer | undefined, b: Answer | undefined) =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
