import { useNavigate } from "@solidjs/router";
import Merge from "lucide-solid/icons/merge";
import { createMemo, createSignal, createUniqueId, For, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { mergePeople, separatePeople } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { keepApart, proposeAgain } from "#data/duplicates/index.ts";
import { useSession } from "#data/session/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { likenessOf, prepare } from "#domain/duplicates/likeness.ts";
import { separableDays } from "#domain/duplicates/separation.ts";
import { useAttempt } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { oneAtATime } from "#ui/press/one-at-a-time.ts";
import { useToast } from "#ui/toast/toast.tsx";
import { disagreements, fullerSide, otherSide, type Side } from "./comparison.ts";
import { KeptOfBoth } from "./kept-of-both.tsx";
import { Reasons } from "./pair-card.tsx";
import { FileChoice, UnitChoice } from "./side-choice.tsx";

/** The choices of a merge. Nothing is written before the button that says so. */
export function CompareForm(props: { a: Person; b: Person }) {
  const { t } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const navigate = useNavigate();
  const toast = useToast();
  const attempt = useAttempt();
  const group = createUniqueId();
  const pair = {
    get a() {
      return props.a;
    },
    get b() {
      return props.b;
    },
  };
  const [picked, setPicked] = createSignal<Side>();
  const [choices, setChoices] = createStore<Record<string, Side>>({});
  const [isBusy, setBusy] = createSignal(false);
  const kept = () => picked() ?? fullerSide(pair);
  const toChoose = createMemo(() => disagreements(pair));
  const likeness = createMemo(() => likenessOf(prepare(props.a), prepare(props.b)));
  // Where nobody chose, the file that stays has its own.
  const chosen = (unit: string): Side => choices[unit] ?? kept();

  const merge = oneAtATime(async () => {
    const [into, from] = [pair[kept()], pair[otherSide(kept())]];
    const taken = new Set(toChoose().flatMap(([unit]) => (chosen(unit) === kept() ? [] : [unit as string])));
    const by = session.workspace()?.member_id;
    setBusy(true);
    const isDone = await attempt(() => mergePeople(database, { into: into.id, from: from.id, taken, by }));
    setBusy(false);
    if (!isDone) return;
    navigate(`/artistes/${into.id}`, { replace: true });
    toast.show({
      text: t("duplicates.merged", { name: into.display_name }),
      undo: () => attempt(() => separatePeople(database, from.id)),
    });
  });

  const separate = oneAtATime(async () => {
    const [a, b] = [props.a.id, props.b.id];
    if (!(await attempt(() => keepApart(database, a, b)))) return;
    navigate("/doublons", { replace: true });
    toast.show({
      text: t("duplicates.keptApart"),
      undo: () => attempt(() => proposeAgain(database, a, b)),
    });
  });

  return (
    <form
      class="page stack compare"
      onSubmit={(event) => {
        event.preventDefault();
        void merge();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <div class="stack compare__intro">
        <h1>{t("duplicates.compareTitle")}</h1>
        <p class="muted">{t("duplicates.compareText", { days: separableDays })}</p>
        <div class="cluster">
          <Reasons reasons={likeness().reasons} />
        </div>
      </div>
      <FileChoice pair={pair} group={group} kept={kept()} onPick={setPicked} />
      <Card title={t("duplicates.toChoose")}>
        <Show when={toChoose().length > 0} fallback={<p class="muted">{t("duplicates.nothingToChoose")}</p>}>
          <div class="stack">
            <For each={toChoose()}>
              {(unit) => (
                <UnitChoice
                  pair={pair}
                  unit={unit}
                  group={group}
                  chosen={chosen(unit[0])}
                  onPick={(side) => setChoices(unit[0], side)}
                />
              )}
            </For>
          </div>
        </Show>
      </Card>
      <KeptOfBoth pair={pair} kept={kept()} />
      <div class="compare__bar">
        <Button variant="ghost" onClick={() => void separate()}>
          {t("duplicates.apart")}
        </Button>
        <Button
          variant="primary"
          type="submit"
          icon={Merge}
          busy={isBusy()}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          {t("duplicates.merge")}
        </Button>
      </div>
    </form>
  );
}
