import Plus from "lucide-solid/icons/plus";
import { createMemo, createSignal, For, type JSX, Show, Suspense } from "solid-js";
import { useApplicationsIndex, useApplicationsOf } from "#data/applications/index.ts";
import type { Application } from "#domain/applications/application.ts";
import { isOpen, isUnsent } from "#domain/applications/stage.ts";
import { outcomeOf } from "#domain/applications/totals.ts";
import type { Person } from "#domain/artists/person.ts";
import { byRank } from "#domain/support/rank.ts";
import { useSettled } from "#features/artists/index.ts";
import { ToProposeCard } from "#features/matching/index.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { Stats } from "#ui/stat/stat.tsx";
import { NewApplicationSheet } from "./new-application-sheet.tsx";
import { StageStatus } from "./stages.tsx";
import { type ApplicationFacts, useApplicationFacts } from "./use-facts.ts";
import "./applications.css";

/** « Candidatures » of a person's file: what came of them, those in motion, those that are over. */
export default function ApplicationsTab(props: { person: Person; canEdit: boolean }) {
  const { t, format } = useI18n();
  const applications = useApplicationsOf(() => props.person.id);
  const index = useApplicationsIndex();
  const facts = useApplicationFacts();
  const isSettled = useSettled();
  const [isNew, setNew] = createSignal(false);
  const known = () => applications() ?? [];
  const outcome = createMemo(() => {
    const ours = new Set(known().map(({ id }) => id));
    return outcomeOf(index.everything(), ({ id }) => ours.has(id));
  });
  const moving = createMemo(() => known().filter(isOpen).sort(byRank));
  const over = createMemo(() =>
    known()
      .filter((one) => !isOpen(one))
      .sort((a, b) => (endOf(b) < endOf(a) ? -1 : 1)),
  );
  const add = () => (
    <Show when={props.canEdit}>
      <Button variant="quiet" size="sm" icon={Plus} onClick={() => setNew(true)}>
        {t("applications.tab.add")}
      </Button>
    </Show>
  );

  return (
    <div class="page fiche">
      <div class="stack">
        <Show
          when={applications() && index.ready() && (known().length > 0 || isSettled())}
          fallback={<ListSkeleton rows={4} avatar={false} />}
        >
          <Show
            when={known().length > 0}
            fallback={
              <Card>
                <EmptyState
                  level={2}
                  title={t("applications.tab.empty", { name: props.person.display_name })}
                  text={t(props.canEdit ? "applications.tab.emptyText" : "applications.empty.reader")}
                  action={
                    <Show when={props.canEdit}>
                      <Button variant="primary" icon={Plus} onClick={() => setNew(true)}>
                        {t("applications.new")}
                      </Button>
                    </Show>
                  }
                />
              </Card>
            }
          >
            <Stats
              of={[
                { label: t("applications.tab.filed"), value: format.number(outcome().filed) },
                { label: t("applications.tab.obtained"), value: format.number(outcome().obtained) },
                { label: t("applications.tab.granted"), value: facts.money(outcome().granted_cents) },
              ]}
            />
            <Lines title={t("applications.tab.moving")} of={moving()} facts={facts} action={add()} />
            <Show when={over().length > 0}>
              <Lines title={t("applications.tab.over")} of={over()} facts={facts} />
            </Show>
          </Show>
        </Show>
      </div>
      <aside class="fiche__aside stack">
        <Show when={props.person.kind === "artist"}>
          <Suspense>
            <ToProposeCard person={props.person} />
          </Suspense>
        </Show>
      </aside>
      <Suspense>
        <Show when={isNew()}>
          <NewApplicationSheet
            person={{ id: props.person.id, name: props.person.display_name }}
            onClose={() => setNew(false)}
          />
        </Show>
      </Suspense>
    </div>
  );
}

/** When it came to its end. */
const endOf = (one: Application): string => one.answered_on ?? one.submitted_on ?? one.created_at;

function Lines(props: {
  title: string;
  of: readonly Application[];
  facts: ApplicationFacts;
  action?: JSX.Element;
}) {
  const { t } = useI18n();
  const byId = createMemo(() => new Map(props.of.map((one) => [one.id, one])));
  return (
    <Card title={props.title} flush action={props.action}>
      <Show
        when={byId().size > 0}
        fallback={<p class="card__body muted small">{t("applications.columnEmpty")}</p>}
      >
        <List label={props.title} plain>
          <For each={[...byId().keys()]}>
            {(id) => (
              <Show when={byId().get(id)}>
                {(one) => (
                  <Row
                    href={`/candidatures/${id}`}
                    title={props.facts.what(one())}
                    meta={<Meta application={one()} facts={props.facts} />}
                    end={
                      <>
                        <RefusedTag table="applications" id={id} />
                        <StageStatus stage={one().stage} />
                      </>
                    }
                  />
                )}
              </Show>
            )}
          </For>
        </List>
      </Show>
    </Card>
  );
}

/** From whom, how much, and the date that counts. */
function Meta(props: { application: Application; facts: ApplicationFacts }) {
  const { t, format } = useI18n();
  const one = () => props.application;
  const when = () => {
    if (isUnsent(one())) {
      const deadline = props.facts.deadline(one());
      return deadline && format.fromToday(deadline);
    }
    const answer = isOpen(one()) ? props.facts.opportunity(one())?.answer_on : undefined;
    if (answer) return t("applications.answerIn", { month: format.day(answer, "month") });
    const end = one().answered_on ?? one().submitted_on;
    return end && format.day(end, "month");
  };
  return <>{[props.facts.funder(one()), props.facts.amount(one()), when()].filter(Boolean).join(" · ")}</>;
}
