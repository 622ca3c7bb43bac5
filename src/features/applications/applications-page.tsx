import LayoutList from "lucide-solid/icons/layout-list";
import Plus from "lucide-solid/icons/plus";
import SquareKanban from "lucide-solid/icons/square-kanban";
import { createSignal, Match, Show, Suspense, Switch } from "solid-js";
import { useCanWrite, useSettled } from "#features/artists/index.ts";
import { useWide } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, IconButton } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Page } from "#ui/page/page.tsx";
import { Segmented } from "#ui/segmented/segmented.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { BoardView } from "./board.tsx";
import { BoardFilters } from "./board-filters.tsx";
import { Movable } from "./movable.tsx";
import { NewApplicationSheet } from "./new-application-sheet.tsx";
import { StageList } from "./stage-list.tsx";
import { useBoard } from "./use-board.ts";
import "./applications.css";
import "./board.css";

/** « Candidatures »: a board by stage on a wide screen, one stage at a time on a phone. */
export default function ApplicationsPage() {
  const { t } = useI18n();
  const board = useBoard();
  const canWrite = useCanWrite();
  const isSettled = useSettled();
  const isWide = useWide();
  const [isNew, setNew] = createSignal(false);
  const isList = () => !isWide() || board.params.vue === "liste";
  const isKnown = () => board.index.ready() && (board.index.rows().length > 0 || isSettled());

  return (
    <Movable>
      <Page
        title={t("applications.title")}
        overline={
          board.counted().length > 0
            ? t("applications.summary", {
                count: board.counted().length,
                amount: board.facts.money(board.requested()),
              })
            : undefined
        }
        width="wide"
        class="cands"
        actions={
          <>
            <span class="only-desktop">
              <Segmented
                auto
                label={t("applications.view")}
                value={isList() ? "list" : "board"}
                options={[
                  { value: "board", label: t("applications.board"), icon: SquareKanban },
                  { value: "list", label: t("applications.list"), icon: LayoutList },
                ]}
                onPick={(view) =>
                  board.setParams(
                    { vue: view === "list" ? "liste" : undefined },
                    { replace: true, scroll: false },
                  )
                }
              />
            </span>
            <Show when={canWrite()}>
              <span class="only-desktop">
                <Button variant="primary" icon={Plus} onClick={() => setNew(true)}>
                  {t("applications.new")}
                </Button>
              </span>
              <span class="only-mobile">
                <IconButton icon={Plus} label={t("applications.new")} onClick={() => setNew(true)} />
              </span>
            </Show>
          </>
        }
      >
        <Switch>
          <Match when={!isKnown()}>
            <ListSkeleton rows={6} />
          </Match>
          <Match when={board.index.rows().length === 0}>
            <Card>
              <EmptyState
                level={2}
                title={t("applications.empty.title")}
                text={t(`applications.empty.${canWrite() ? "text" : "reader"}`)}
                action={
                  <Show when={canWrite()}>
                    <Button variant="primary" icon={Plus} onClick={() => setNew(true)}>
                      {t("applications.new")}
                    </Button>
                  </Show>
                }
              />
            </Card>
          </Match>
          <Match when={true}>
            <BoardFilters board={board} />
            <Show
              when={board.shown().length > 0}
              fallback={
                <Card>
                  <EmptyState
                    level={2}
                    title={t("applications.filters.none")}
                    text={t("applications.filters.noneText")}
                  />
                </Card>
              }
            >
              <Show when={isList()} fallback={<BoardView board={board} canEdit={canWrite()} />}>
                <StageList board={board} canEdit={canWrite()} />
              </Show>
            </Show>
          </Match>
        </Switch>
        <Suspense>
          <Show when={isNew()}>
            <NewApplicationSheet onClose={() => setNew(false)} />
          </Show>
        </Suspense>
      </Page>
    </Movable>
  );
}
