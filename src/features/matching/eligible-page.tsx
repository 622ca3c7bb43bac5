import { useParams } from "@solidjs/router";
import Send from "lucide-solid/icons/send";
import { createMemo, createSignal, For, Match, Show, Switch } from "solid-js";
import { searchPeople } from "#data/artists/index.ts";
import type { PersonMatch } from "#data/matching/index.ts";
import { useOpportunity } from "#data/opportunities/index.ts";
import { type Standing, standings } from "#domain/matching/match.ts";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import { useCanWrite } from "#features/artists/index.ts";
import { createSelection, SelectionBar, SelectTick } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Chip } from "#ui/chip/chip.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { refocus } from "#ui/focus/refocus.ts";
import { SubBar } from "#ui/page/page.tsx";
import { SearchField } from "#ui/search-field/search-field.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { VirtualList } from "#ui/virtual-list/virtual-list.tsx";
import { EligibleRow } from "./eligible-row.tsx";
import { useEligible } from "./use-eligible.ts";
import { usePropose } from "./use-propose.ts";
import "./matching.css";

/** Everybody, by how they stand to one opportunity, and why. */
export default function EligiblePage() {
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const opportunity = useOpportunity(() => params.id);
  return (
    <>
      <SubBar
        back={{ href: `/opportunites/${params.id}`, label: opportunity()?.title ?? t("matching.back") }}
        current={t("matching.listTitle")}
      />
      <div class="page page--narrow stack eligible">
        <h1>{t("matching.listTitle")}</h1>
        <Show
          when={opportunity()}
          fallback={
            <Show when={opportunity() === null} fallback={<ListSkeleton rows={8} />}>
              <EmptyState level={2} title={t("matching.missing")} text={t("matching.missingText")} />
            </Show>
          }
        >
          {(known) => <Everybody opportunity={known()} />}
        </Show>
      </div>
    </>
  );
}

function Everybody(props: { opportunity: Opportunity }) {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const propose = usePropose();
  const eligible = useEligible(() => props.opportunity);
  const [standing, setStanding] = createSignal<Standing>("fits");
  const [query, setQuery] = createSignal("");

  const of = (wanted: Standing): readonly PersonMatch[] => eligible.matched()?.[wanted] ?? [];
  const shown = createMemo((): readonly PersonMatch[] => {
    const rows = of(standing());
    if (query().trim() === "") return rows;
    const found = new Set(
      searchPeople(
        rows.map(({ person }) => person),
        query(),
      ).map(({ id }) => id),
    );
    return rows.filter(({ id }) => found.has(id));
  });
  /** Who has an application already is not chosen for another. */
  const free = createMemo(() => shown().filter(({ id }) => !eligible.begun().has(id)));
  const selection = createSelection(free);
  let tools!: HTMLDivElement;

  const fitsWord = () =>
    t(
      (
        {
          certain: "matching.standing.fits",
          to_confirm: "matching.fitsToConfirm",
          open: "matching.fitsOpen",
        } as const
      )[eligible.certainty()],
    );

  async function proposeTo(ids: readonly string[]) {
    if (!(await propose(props.opportunity, ids))) return;
    refocus(() => tools.querySelector<HTMLElement>("[aria-pressed=true]"));
    selection.stop();
  }

  return (
    <Switch fallback={<ListSkeleton rows={8} />}>
      <Match when={eligible.closed()}>
        {(reason) => <p class="muted">{t(`matching.closed.${reason()}`)}</p>}
      </Match>
      <Match when={eligible.isReady()}>
        <div class="eligible__tools" ref={tools}>
          <SearchField
            label={t("matching.search")}
            placeholder={t("matching.search")}
            value={query()}
            onText={setQuery}
          />
          <div class="scroller">
            <For each={standings}>
              {(one) => (
                <Chip pressed={standing() === one} count={of(one).length} onClick={() => setStanding(one)}>
                  {one === "fits" ? fitsWord() : t(`matching.standing.${one}`)}
                </Chip>
              )}
            </For>
          </div>
          <Show when={canWrite() && free().length > 0 && !selection.isOn()}>
            <div>
              <Button
                variant="secondary"
                size="sm"
                onClick={() => {
                  refocus(() => document.querySelector<HTMLElement>(".eligible__list input"));
                  selection.start();
                }}
              >
                {t("matching.choose")}
              </Button>
            </div>
          </Show>
          <Show when={eligible.isArriving()}>
            <p class="muted small">{t("matching.arriving")}</p>
          </Show>
        </div>
        <Show
          when={shown().length > 0}
          fallback={
            <EmptyState
              level={2}
              title={
                query().trim() ? t("matching.noMatch", { query: query().trim() }) : t("matching.nobodyHere")
              }
            />
          }
        >
          <div class="card eligible__list">
            <VirtualList each={shown()} label={t("matching.listLabel", { title: props.opportunity.title })}>
              {(one) => (
                <EligibleRow
                  as="div"
                  of={one}
                  stage={eligible.begun().get(one.id)?.stage}
                  canWrite={canWrite()}
                  onPropose={() => void propose(props.opportunity, [one.id])}
                  {...(selection.isOn() && !eligible.begun().has(one.id)
                    ? {
                        start: (
                          <SelectTick
                            selection={selection}
                            id={one.id}
                            label={t("lists.pick", { name: one.person.display_name })}
                            fills
                          />
                        ),
                      }
                    : {})}
                />
              )}
            </VirtualList>
          </div>
        </Show>
        <SelectionBar
          listing={{ selection, shown: free }}
          progress={undefined}
          actions={[
            {
              first: true,
              icon: Send,
              label:
                selection.ids().length > 0
                  ? t("matching.proposeMany", { count: selection.ids().length })
                  : t("matching.propose"),
              run: (ids) => void proposeTo(ids),
            },
          ]}
        />
      </Match>
    </Switch>
  );
}
