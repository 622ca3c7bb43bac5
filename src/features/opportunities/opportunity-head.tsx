import ArrowUpRight from "lucide-solid/icons/arrow-up-right";
import { type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { useOrganizationsIndex } from "#data/network/index.ts";
import { countdownTo } from "#domain/opportunities/countdown.ts";
import { type HeldDeadline, nextDeadline } from "#domain/opportunities/deadline.ts";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import { isWebAddress } from "#domain/record/values.ts";
import { useI18n } from "#i18n/index.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { ApplyButton } from "./apply-button.tsx";
import { CountdownBlock } from "./countdown-block.tsx";
import { useOpportunityWords } from "./opportunity-words.ts";
import "./opportunities.css";

/** What decides at a glance: how long is left, who gives how much, when one will know; and what can be done. */
export function OpportunityHead(props: {
  opportunity: Opportunity;
  /** Beside a list the title leads to the page. */
  href?: string;
  actions?: JSX.Element;
}) {
  const { t, format, now, timeZone } = useI18n();
  const words = useOpportunityWords();
  const organizations = useOrganizationsIndex();
  const organization = () => organizations.get(props.opportunity.organization_id);
  const deadline = () => {
    format.today();
    return nextDeadline(props.opportunity.deadlines, now());
  };
  /** What the block cannot say: at what time it closes, how long ago it did. */
  const closing = (of: HeldDeadline) => {
    const left = countdownTo(of, now(), timeZone());
    return left.state === "ahead" ? undefined : words.countdown(left);
  };
  const program = () => [props.opportunity.funder, props.opportunity.program].filter(Boolean).join(" · ");
  return (
    <div class="opp-head">
      <div class="opp-head__id">
        <CountdownBlock of={props.opportunity} />
        <div class="grow">
          <Dynamic component={props.href ? "h2" : "h1"} class="opp-head__title">
            <Show when={props.href} fallback={props.opportunity.title}>
              {(href) => <a href={href()}>{props.opportunity.title}</a>}
            </Show>
          </Dynamic>
          <p class="muted">
            <Show when={organization()} fallback={program()}>
              {(found) => (
                <>
                  <a class="link" href={`/organismes/${found().id}`}>
                    {found().name}
                  </a>
                  {props.opportunity.program ? ` · ${props.opportunity.program}` : ""}
                </>
              )}
            </Show>
          </p>
        </div>
      </div>
      <dl class="kv">
        <Show when={deadline()}>
          {(next) => (
            <div>
              <dt>{t("opportunities.facts.deadline")}</dt>
              <dd>
                {words.deadline(next())}
                <Show when={closing(next())}>{(note) => <span class="kv__note">{note()}</span>}</Show>
              </dd>
            </div>
          )}
        </Show>
        <Show when={words.amount(props.opportunity)}>
          {(amount) => (
            <div>
              <dt>{t("opportunities.facts.amount")}</dt>
              <dd>{amount()}</dd>
            </div>
          )}
        </Show>
        <Show when={props.opportunity.answer_on}>
          {(day) => (
            <div>
              <dt>{t("opportunities.facts.answer")}</dt>
              <dd>{format.day(day(), "long")}</dd>
            </div>
          )}
        </Show>
      </dl>
      <div class="btn-row opp-head__act">
        <ApplyButton opportunityId={props.opportunity.id} />
        {props.actions}
        <Show when={isWebAddress(props.opportunity.url ?? "")}>
          <ButtonLink variant="ghost" href={props.opportunity.url} target="_blank" rel="noopener noreferrer">
            {t("opportunities.program")}
            <Icon of={ArrowUpRight} />
          </ButtonLink>
        </Show>
      </div>
    </div>
  );
}
