import { createMemo, createSignal, createUniqueId, For, onCleanup, Show } from "solid-js";
import type { Application, ApplicationStage } from "#domain/applications/application.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { keepFocusOn } from "#ui/reorder/keep-focus-on.ts";
import { makeReorder } from "#ui/reorder/reorder.ts";
import { useMove } from "./application-move.ts";
import { BoardCard } from "./board-card.tsx";
import { StageStatus } from "./stages.tsx";
import type { Board, Lane } from "./use-board.ts";

/** Cards drawn at first in a column, which is more than a screen; the next ones come before one scrolls to them. */
const drawn = 14;
/** As many as a frame has time for in all columns at once, and as many as one asks for by the button. */
const step = 2;
const asked = 40;

/** Columns by stage, one line of them for each lane. */
export function BoardView(props: { board: Board; canEdit: boolean }) {
  const { t } = useI18n();
  const { move } = useMove();
  const byKey = createMemo(() => new Map(props.board.lanes().map((lane) => [lane.key, lane])));

  const draggable = (root: HTMLElement) => {
    if (!props.canEdit) return;
    const stop = makeReorder(root, ({ item, list, at }) => {
      const [key = "", stage] = list.split(" ");
      const column = byKey().get(key)?.columns[stage as ApplicationStage];
      const application = props.board.index.get(item);
      if (!column || !application) return;
      move(application, stage as ApplicationStage, { cards: column.filter(({ id }) => id !== item), at });
    });
    onCleanup(stop);
  };

  return (
    <div ref={draggable}>
      <For each={[...byKey().keys()]}>
        {(key) => (
          <Show when={byKey().get(key)}>
            {(lane) => <LaneView lane={lane()} board={props.board} canEdit={props.canEdit} />}
          </Show>
        )}
      </For>
      <Show when={props.canEdit}>
        <p class="muted small cands__hint">{t("applications.keysHint")}</p>
      </Show>
    </div>
  );
}

function LaneView(props: { lane: Lane; board: Board; canEdit: boolean }) {
  const id = createUniqueId();
  return (
    <Show when={props.lane.label} fallback={<Columns {...props} />}>
      {(label) => (
        <section class="lane" aria-labelledby={id}>
          <h2 class="lane__title" id={id}>
            {label()}
          </h2>
          <Columns {...props} />
        </section>
      )}
    </Show>
  );
}

function Columns(props: { lane: Lane; board: Board; canEdit: boolean }) {
  return (
    <div class="board" data-lanes={props.lane.label ? "" : undefined}>
      <For each={props.board.stages()}>
        {(stage) => <Column stage={stage} lane={props.lane} board={props.board} canEdit={props.canEdit} />}
      </For>
    </div>
  );
}

function Column(props: { stage: ApplicationStage; lane: Lane; board: Board; canEdit: boolean }) {
  const { t, format } = useI18n();
  const { move } = useMove();
  const id = createUniqueId();
  const [limit, setLimit] = createSignal(drawn);
  const cards = () => props.lane.columns[props.stage];
  const total = () => props.lane.totals[props.stage];
  const byId = createMemo(
    () =>
      new Map(
        cards()
          .slice(0, limit())
          .map((one) => [one.id, one]),
      ),
  );
  const hidden = () => Math.max(0, cards().length - limit());

  /** Alt and an arrow: to the stage beside, or up and down the column. */
  function onKey(application: Application, event: KeyboardEvent): void {
    if (!props.canEdit || !event.altKey) return;
    const aside = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    const along = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (aside === 0 && along === 0) return;
    event.preventDefault();
    const others = cards().filter((one) => one.id !== application.id);
    if (aside !== 0) {
      const stages = props.board.stages();
      const stage = stages[stages.indexOf(props.stage) + aside];
      if (!stage) return;
      keepFocusOn(application.id);
      move(application, stage, { cards: props.lane.columns[stage], at: 0 });
      return;
    }
    const at = cards().findIndex((one) => one.id === application.id) + along;
    if (at < 0 || at > others.length) return;
    keepFocusOn(application.id);
    move(application, props.stage, { cards: others, at });
  }

  /** The rest comes before one reaches it. */
  const watched = (end: HTMLElement) => {
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (!seen?.isIntersecting) return;
        setLimit((held) => held + step);
        // Looked at anew: what was added may leave it as near as it was.
        observer.unobserve(end);
        observer.observe(end);
      },
      { rootMargin: "900px" },
    );
    observer.observe(end);
    onCleanup(() => observer.disconnect());
  };

  return (
    <section class="column" aria-labelledby={id}>
      <header class="column__head">
        <Show when={!props.lane.label} fallback={<h3 id={id}>{head()}</h3>}>
          <h2 id={id}>{head()}</h2>
        </Show>
        <span class="count" aria-hidden="true">
          {format.number(total().count)}
        </span>
        <span class="column__sum">
          <span aria-hidden="true">{props.board.facts.money(total().cents)}</span>
          <span class="visually-hidden">
            {t("applications.columnHolds", {
              stage: t(`applications.stages.${props.stage}`),
              count: total().count,
              amount: props.board.facts.money(total().cents),
            })}
          </span>
        </span>
      </header>
      <ul
        class="column__list"
        aria-labelledby={id}
        data-reorder-list={`${props.lane.key} ${props.stage}`}
        data-reorder-kind={props.lane.key}
      >
        <For each={[...byId().keys()]}>
          {(key) => (
            <Show when={byId().get(key)}>
              {(application) => (
                <BoardCard
                  application={application()}
                  facts={props.board.facts}
                  team={props.board.team}
                  isReplaced={props.board.isReplaced(key)}
                  canEdit={props.canEdit}
                  onKey={(event) => onKey(application(), event)}
                />
              )}
            </Show>
          )}
        </For>
      </ul>
      <Show when={hidden() > 0}>
        <div class="column__more" ref={watched}>
          <Button variant="quiet" size="sm" onClick={() => setLimit((held) => held + asked)}>
            {t("applications.moreCards", { count: Math.min(asked, hidden()) })}
          </Button>
        </div>
      </Show>
    </section>
  );

  function head() {
    return <StageStatus stage={props.stage} many />;
  }
}
