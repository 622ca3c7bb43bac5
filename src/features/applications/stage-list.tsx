import { createMemo, createSignal, For, onCleanup, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import type { Application, ApplicationStage } from "#domain/applications/application.ts";
import { nextStage } from "#domain/applications/stage.ts";
import { checklistProgress } from "#domain/checklist.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Avatar, TeamAvatar } from "#ui/avatar/avatar.tsx";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { makeSwipe, type Swiped } from "#ui/swipe/swipe.ts";
import { Tag } from "#ui/tag/tag.tsx";
import { useMove } from "./application-move.ts";
import { MoveMenu } from "./move-menu.tsx";
import { stageIcons } from "./stage-icons.ts";
import type { Board } from "./use-board.ts";
import { WhenFact } from "./when-fact.tsx";

/** Lines drawn at once. */
const drawn = 60;

/** One stage at a time: its lines go on to the next one by a swipe to the right, or anywhere by their menu. */
export function StageList(props: { board: Board; canEdit: boolean }) {
  const { t, format } = useI18n();
  const picked = (): ApplicationStage => {
    const asked = props.board.stages().find((stage) => stage === props.board.params.etape);
    const stages = props.board.stages();
    return asked ?? stages.find((stage) => total(stage) > 0) ?? "preparing";
  };
  const total = (stage: ApplicationStage) =>
    props.board.lanes().reduce((sum, { totals }) => sum + totals[stage].count, 0);
  const cents = () => props.board.lanes().reduce((sum, { totals }) => sum + totals[picked()].cents, 0);
  const held = () => props.board.lanes().reduce((sum, { columns }) => sum + columns[picked()].length, 0);

  return (
    <div class="cands-list">
      <fieldset class="scroller pills" aria-label={t("applications.stagesLabel")}>
        <For each={props.board.stages()}>
          {(stage) => (
            <button
              class="stage"
              type="button"
              aria-pressed={picked() === stage}
              onClick={() => props.board.setParams({ etape: stage }, { replace: true, scroll: false })}
            >
              <Icon of={stageIcons[stage]} />
              <span>{t(`applications.stages.${stage}`)}</span>
              <b class="num">{format.number(total(stage))}</b>
            </button>
          )}
        </For>
      </fieldset>
      <For each={props.board.lanes().filter(({ columns }) => columns[picked()].length > 0)}>
        {(lane) => (
          <>
            <Show when={lane.label}>
              <h2 class="lane__title">{lane.label}</h2>
            </Show>
            <Lines of={lane.columns[picked()]} stage={picked()} board={props.board} canEdit={props.canEdit} />
          </>
        )}
      </For>
      <Show when={held() === 0}>
        <Card>
          <p class="muted center">{t("applications.columnEmpty")}</p>
        </Card>
      </Show>
      <Show when={props.canEdit && held() > 0 && nextStage(picked())}>
        <p class="muted small center only-mobile">{t("applications.swipeHint")}</p>
      </Show>
      <p class="cands__total">
        <span>{t(`applications.stages.${picked()}`)}</span>
        <b class="num">{props.board.facts.money(cents())}</b>
      </p>
    </div>
  );
}

function Lines(props: {
  of: readonly Application[];
  stage: ApplicationStage;
  board: Board;
  canEdit: boolean;
}) {
  const { t } = useI18n();
  const { move } = useMove();
  const [limit, setLimit] = createSignal(drawn);
  const [swiped, setSwiped] = createSignal<Swiped>();
  const byId = createMemo(() => new Map(props.of.slice(0, limit()).map((one) => [one.id, one])));
  const next = () => nextStage(props.stage);

  const swipeable = (root: HTMLElement) => {
    const stop = makeSwipe(root, {
      move: setSwiped,
      swipe(id) {
        const [application, stage] = [byId().get(id), next()];
        if (application && stage) move(application, stage);
      },
    });
    onCleanup(stop);
  };

  return (
    <>
      <div class="swipe" ref={swipeable}>
        <Show when={swiped() && next()}>
          {(stage) => (
            <div
              class="swipe__under"
              aria-hidden="true"
              data-far={swiped()?.isFar ? "" : undefined}
              style={{ "--under-top": `${swiped()?.top ?? 0}px`, "--under-size": `${swiped()?.size ?? 0}px` }}
            >
              <span>
                <Dynamic component={Icon} of={stageIcons[stage()]} />
                {t(`applications.stage.${stage()}`)}
              </span>
            </div>
          )}
        </Show>
        <List label={t(`applications.stages.${props.stage}`)}>
          <For each={[...byId().keys()]}>
            {(id) => (
              <Show when={byId().get(id)}>
                {(application) => (
                  <Line
                    application={application()}
                    board={props.board}
                    canEdit={props.canEdit}
                    swipes={props.canEdit && next() !== undefined}
                  />
                )}
              </Show>
            )}
          </For>
        </List>
      </div>
      <Show when={props.of.length > limit()}>
        <Button variant="quiet" block onClick={() => setLimit((held) => held + drawn)}>
          {t("applications.moreCards", { count: Math.min(drawn, props.of.length - limit()) })}
        </Button>
      </Show>
    </>
  );
}

function Line(props: { application: Application; board: Board; canEdit: boolean; swipes: boolean }) {
  const { t } = useI18n();
  const facts = props.board.facts;
  const one = () => props.application;
  const progress = () => checklistProgress(one());
  const adviser = () => props.board.team.byId(one().adviser_id);
  return (
    <Row
      top
      data-swipe-item={props.swipes ? one().id : undefined}
      href={`/candidatures/${one().id}`}
      start={<Avatar name={facts.who(one())} />}
      title={facts.who(one())}
      meta={
        <>
          {[facts.what(one()), facts.funder(one())].filter(Boolean).join(" · ")}
          <span class="cand__line">
            <Show when={facts.amount(one())}>{(amount) => <b class="num">{amount()}</b>}</Show>
            <Show when={progress().total > 0}>
              <span class="muted num">{t("applications.documentsReady", progress())}</span>
            </Show>
            <WhenFact application={one()} facts={facts} />
            <Show when={props.board.isReplaced(one().id)}>
              <Tag>{t("applications.resubmitted")}</Tag>
            </Show>
          </span>
        </>
      }
      end={
        <>
          <RefusedTag table="applications" id={one().id} />
          <Show when={adviser()}>
            {(member) => <TeamAvatar name={member().display_name} tape={member().tape} size="xs" label />}
          </Show>
          <Show when={props.canEdit}>
            <MoveMenu application={one()} called={facts.called(one())} />
          </Show>
        </>
      }
    />
  );
}
