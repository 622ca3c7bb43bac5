import { createMemo, createSignal, For, Match, Show, Switch } from "solid-js";
import { usePeopleIndex } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { keepApart, proposeAgain, useDuplicateScan } from "#data/duplicates/index.ts";
import { useAttempt, useCanWrite } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { ErrorState } from "#ui/notice/notice.tsx";
import { Page } from "#ui/page/page.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { PairCard } from "./pair-card.tsx";
import "./duplicates.css";

const shownStep = 30;

/** Every pair of files that may be one person, and why; compared here, offline too. */
export default function DuplicatesPage() {
  const { t } = useI18n();
  // Another turn of the search is another search.
  const [turn, setTurn] = createSignal(1);
  return (
    <Page title={t("duplicates.title")} width="narrow">
      <p class="muted">{t("duplicates.intro")}</p>
      <Show when={turn()} keyed>
        <Pairs onAgain={() => setTurn(turn() + 1)} />
      </Show>
    </Page>
  );
}

function Pairs(props: { onAgain: () => void }) {
  const { t } = useI18n();
  const scan = useDuplicateScan();
  const database = useDatabase();
  const people = usePeopleIndex();
  const toast = useToast();
  const attempt = useAttempt();
  const canWrite = useCanWrite();
  const [most, setMost] = createSignal(shownStep);
  const all = createMemo(() => scan.pairs() ?? []);
  const shown = createMemo(() => all().slice(0, most()));
  const percent = () => Math.round(scan.progress() * 100);
  let list: HTMLUListElement | undefined;

  async function separate(a: string, b: string) {
    const place = shown().findIndex((pair) => pair.a === a && pair.b === b);
    if (!(await attempt(() => keepApart(database, a, b)))) return;
    // The button goes with its card: the keyboard goes on with the next one.
    const links = list?.querySelectorAll<HTMLElement>(".pair__compare");
    links?.[Math.min(place, links.length - 1)]?.focus();
    toast.show({
      text: t("duplicates.keptApart"),
      undo: () => attempt(() => proposeAgain(database, a, b)),
    });
  }

  return (
    <Switch>
      <Match when={scan.hasFailed()}>
        <ErrorState
          title={t("duplicates.failed")}
          text={t("duplicates.failedText")}
          action={
            <Button variant="secondary" onClick={() => props.onAgain()}>
              {t("duplicates.again")}
            </Button>
          }
        />
      </Match>
      <Match when={!scan.pairs()}>
        <Card>
          <p class="pair-progress">{t("duplicates.looking")}</p>
          <Progress value={scan.progress()} label={t("duplicates.lookingAt", { percent: percent() })} />
        </Card>
      </Match>
      <Match when={all().length === 0}>
        <Card>
          <EmptyState level={2} title={t("duplicates.empty")} text={t("duplicates.emptyText")} />
        </Card>
      </Match>
      <Match when={all().length > 0}>
        <Show when={!canWrite()}>
          <p class="muted">{t("duplicates.reader")}</p>
        </Show>
        <p role="status">
          <b>{t("duplicates.count", { count: all().length })}</b>
        </p>
        <ul ref={list} class="pairs" aria-label={t("duplicates.title")}>
          <For each={shown()}>
            {(pair) => (
              <Show when={people.get(pair.a)}>
                {(a) => (
                  <Show when={people.get(pair.b)}>
                    {(b) => (
                      <PairCard
                        a={a()}
                        b={b()}
                        likeness={pair}
                        canWrite={canWrite()}
                        onApart={() => void separate(pair.a, pair.b)}
                      />
                    )}
                  </Show>
                )}
              </Show>
            )}
          </For>
        </ul>
        <Show when={all().length > most()}>
          <Button variant="quiet" onClick={() => setMost(most() + shownStep)}>
            {t("duplicates.more", { count: Math.min(shownStep, all().length - most()) })}
          </Button>
        </Show>
      </Match>
    </Switch>
  );
}
