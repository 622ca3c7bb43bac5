import NotebookPen from "lucide-solid/icons/notebook-pen";
import { createMemo, createSignal, For, onCleanup, Show, Suspense } from "solid-js";
import { Dynamic } from "solid-js/web";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Person } from "#domain/artists/person.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { useInteractionName, useLogSheet } from "#features/logging/index.ts";
import { isCut, OlderHistory } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Chip } from "#ui/chip/chip.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Fact, Facts } from "#ui/facts/facts.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { Timeline } from "#ui/timeline/timeline.tsx";
import { byMonth, countByFilter } from "./history.ts";
import type { PersonHistory } from "./person-history.ts";
import type { PersonTimeline } from "./timeline/create-timeline.ts";

/** Everything that happened with a person, month by month, the newest first. */
export function HistoryTab(props: {
  person: Person;
  history: PersonHistory;
  timeline: PersonTimeline;
  team: TeamDirectory;
  canEdit: boolean;
}) {
  const { t, format } = useI18n();
  const sheet = useLogSheet();
  const [filter, setFilter] = createSignal<string>();
  const all = () => props.timeline.entries();
  const counts = createMemo(() => countByFilter(all() ?? []));
  const filters = createMemo(() => [...counts().keys()]);
  const shown = createMemo(() => (all() ?? []).filter((one) => !filter() || one.filter === filter()));
  // Rows stand on keys: a change elsewhere in the history never closes a menu or takes the focus away here.
  const byKey = createMemo(() => new Map(shown().map((one) => [one.key, one])));
  const labelOf = (name: string) =>
    all()
      ?.find((one) => one.filter === name)
      ?.kind.filterLabel(t, name);
  const months = createMemo(() => byMonth(shown(), format.dayOf));

  const emptyTitle = () => {
    const [name, since] = [props.person.display_name, props.history.since()];
    if (!since) return t("artists.timeline.empty", { name });
    return t("device.older.none", { name, day: format.day(since, "long") });
  };
  const emptyText = () =>
    props.history.since()
      ? t("device.older.noneText")
      : t(`artists.timeline.${props.canEdit ? "emptyText" : "emptyReader"}`);

  return (
    <div class="page fiche">
      <div class="stack">
        <Show when={all()} fallback={<HistoryOnItsWay person={props.person} />}>
          <Show when={filters().length > 1}>
            <fieldset class="scroller" aria-label={t("artists.timeline.filters")}>
              <Chip pressed={!filter()} count={props.timeline.total()} onClick={() => setFilter(undefined)}>
                {t("artists.timeline.all")}
              </Chip>
              <For each={filters()}>
                {(one) => (
                  <Chip
                    pressed={filter() === one}
                    count={props.history.isComplete() ? counts().get(one) : undefined}
                    onClick={() => setFilter(filter() === one ? undefined : one)}
                  >
                    {labelOf(one)}
                  </Chip>
                )}
              </For>
            </fieldset>
          </Show>
          <For
            each={[...months().keys()]}
            fallback={
              <Card>
                <EmptyState
                  level={2}
                  title={filter() ? t("artists.timeline.emptyFilter") : emptyTitle()}
                  text={filter() ? undefined : emptyText()}
                  action={
                    <Show when={props.canEdit && !filter()}>
                      <Button
                        variant="light"
                        icon={NotebookPen}
                        onClick={() => sheet.open({ person_id: props.person.id })}
                      >
                        {t("artists.log")}
                      </Button>
                    </Show>
                  }
                />
              </Card>
            }
          >
            {(month) => (
              <section aria-label={format.day(`${month}-01`, "month")}>
                <h2 class="month">{format.day(`${month}-01`, "month")}</h2>
                <Timeline>
                  <For each={months().get(month)}>
                    {(key) => (
                      <Show when={byKey().get(key)}>
                        {(entry) => (
                          <Dynamic
                            component={entry().kind.Row}
                            record={entry().record}
                            person={props.person}
                            source={props.timeline.source}
                            team={props.team}
                            canEdit={props.canEdit}
                          />
                        )}
                      </Show>
                    )}
                  </For>
                </Timeline>
              </section>
            )}
          </For>
          <Show
            when={props.history.isRead()}
            fallback={<ShowMore onMore={props.history.more} step={props.history.step} />}
          >
            <Suspense>
              <OlderHistory
                personId={props.person.id}
                name={props.person.display_name}
                isEmpty={props.history.interactions()?.length === 0}
              />
            </Suspense>
          </Show>
        </Show>
      </div>
      <aside class="stack only-desktop">
        <Show when={(props.history.interactions()?.length ?? 0) > 0}>
          <Brief person={props.person} history={props.history} />
        </Show>
      </aside>
    </div>
  );
}

/** Nothing of it is here yet, and nothing says that there is none. */
function HistoryOnItsWay(props: { person: Person }) {
  const status = useSyncStatus();
  return (
    <>
      <Suspense>
        <OlderHistory personId={props.person.id} name={props.person.display_name} isEmpty />
      </Suspense>
      <Show when={!isCut(status())}>
        <ListSkeleton rows={5} />
      </Show>
    </>
  );
}

/** Reads further when it comes in sight; it is a button too, for those who do not scroll. */
function ShowMore(props: { onMore: () => void; step: number }) {
  const { t } = useI18n();
  const watch = (button: HTMLElement) => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) props.onMore();
    });
    observer.observe(button);
    onCleanup(() => observer.disconnect());
  };
  return (
    <Button ref={watch} variant="quiet" onClick={() => props.onMore()}>
      {t("artists.timeline.more", { count: props.step })}
    </Button>
  );
}

function Brief(props: { person: Person; history: PersonHistory }) {
  const { t, format } = useI18n();
  const nameOf = useInteractionName();
  const all = () => props.history.interactions() ?? [];
  const last = (): Interaction | undefined => all()[0];
  const total = () => {
    const count = all().length;
    if (!props.history.isComplete()) return t("artists.timeline.atLeast", { count });
    const year = format.today().slice(0, 4);
    const thisYear = all().filter((one) => format.dayOf(one.occurred_at).startsWith(year)).length;
    return t("artists.timeline.countThisYear", { total: count, year: thisYear });
  };
  return (
    <Card title={t("artists.timeline.brief")}>
      <Facts>
        <Fact name={t("artists.timeline.since")}>{format.day(props.person.created_at, "month")}</Fact>
        <Fact name={t("artists.timeline.total")}>{total()}</Fact>
        <Show when={last()}>
          {(one) => (
            <Fact name={t("artists.timeline.last")}>
              {t("artists.timeline.lastBy", {
                day: format.day(one().occurred_at),
                kind: nameOf(one()).toLocaleLowerCase(),
              })}
            </Fact>
          )}
        </Show>
      </Facts>
    </Card>
  );
}
