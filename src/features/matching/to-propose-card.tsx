import Plus from "lucide-solid/icons/plus";
import { createMemo, For, Match, Show, Switch } from "solid-js";
import { useApplicationsOf } from "#data/applications/index.ts";
import { matchOpportunities, type OpportunityMatch, useMatching } from "#data/matching/index.ts";
import { useOpportunitiesIndex } from "#data/opportunities/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { instantOf, nextDeadline } from "#domain/opportunities/deadline.ts";
import { useCanWrite } from "#features/artists/index.ts";
import { CountdownBlock } from "#features/opportunities/index.ts";
import { useI18n } from "#i18n/index.ts";
import { IconButton } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { refocus } from "#ui/focus/refocus.ts";
import { List, Row } from "#ui/row/row.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { useReasons } from "./reasons.ts";
import { usePropose } from "./use-propose.ts";
import "./matching.css";

const shownAtMost = 5;

/** The open opportunities that an artist lacks nothing for and has not begun, what closes first before the others. */
export default function ToProposeCard(props: { person: Person }) {
  const { t, format } = useI18n();
  const canWrite = useCanWrite();
  const reasons = useReasons();
  const propose = usePropose();
  const matching = useMatching();
  const opportunities = useOpportunitiesIndex();
  const applications = useApplicationsOf(() => props.person.id);
  const isReady = () => opportunities.ready() && applications() !== undefined;

  const found = createMemo((): OpportunityMatch[] => {
    if (!isReady()) return [];
    // What closed since this morning is proposed no more.
    format.today();
    const now = new Date();
    const begun = new Set(applications()?.map(({ opportunity_id }) => opportunity_id));
    const all = matchOpportunities(matching(), props.person, opportunities.rows(), now);
    const closing = ({ opportunity }: OpportunityMatch) => {
      const next = nextDeadline(opportunity.fields.deadlines, now);
      return next ? instantOf(next).getTime() : Number.POSITIVE_INFINITY;
    };
    return all
      .filter(({ id }) => !begun.has(id))
      .sort((a, b) => standingOf(a) - standingOf(b) || closing(a) - closing(b));
  });

  return (
    <Card title={t("matching.card.title")} flush>
      <Switch fallback={<ListSkeleton rows={2} />}>
        <Match when={isReady() && found().length === 0}>
          <p class="card__body muted small">{t("matching.card.empty")}</p>
        </Match>
        <Match when={isReady()}>
          <List plain>
            <For each={found().slice(0, shownAtMost)}>
              {({ opportunity, match }) => (
                <Row
                  href={`/opportunites/${opportunity.id}`}
                  start={<CountdownBlock of={opportunity.fields} />}
                  title={opportunity.title}
                  meta={[opportunity.fields.funder, reasons(match)].filter(Boolean).join(" · ")}
                  end={
                    <Show when={canWrite()}>
                      <IconButton
                        class="eligible__propose"
                        icon={Plus}
                        size="sm"
                        label={t("matching.card.create", { title: opportunity.title })}
                        onClick={(event) => {
                          const card = event.currentTarget.closest(".card");
                          // The next one, or what the page goes on with.
                          refocus(
                            () => card?.querySelector("a"),
                            () => document.querySelector("main"),
                          );
                          void propose(opportunity.fields, [props.person.id]);
                        }}
                      />
                    </Show>
                  }
                />
              )}
            </For>
          </List>
        </Match>
      </Switch>
    </Card>
  );
}

const standingOf = ({ match }: OpportunityMatch) => (match.standing === "fits" ? 0 : 1);
