import { Show } from "solid-js";
import { useOpportunitiesIndex } from "#data/opportunities/index.ts";
import type { ApplicationEvent } from "#domain/applications/application-events.ts";
import type { TimelineRowProps } from "#features/artists/index.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { capitalized } from "#i18n/capitalized.ts";
import { useI18n } from "#i18n/index.ts";
import { writeMoney } from "#i18n/money.ts";
import { Who } from "#ui/avatar/avatar.tsx";
import { TimelineItem } from "#ui/timeline/timeline.tsx";
import { stageIcons } from "./stage-icons.ts";

/** An application that was filed, or answered. */
export default function TimelineRow(props: TimelineRowProps<ApplicationEvent>) {
  const { t, format, locale } = useI18n();
  const opportunities = useOpportunitiesIndex();
  const one = () => props.record.application;
  const what = () =>
    one().title ??
    opportunities.get(one().opportunity_id)?.title ??
    one().program ??
    t("applications.untitled");
  const cents = () => (props.record.stage === "accepted" ? one().granted_cents : one().requested_cents);
  return (
    <TimelineItem
      icon={stageIcons[props.record.stage]}
      title={what()}
      when={capitalized(format.relativeDay(props.record.at))}
      datetime={props.record.at}
      meta={
        <>
          <a class="link" href={`/candidatures/${one().id}`}>
            {t(`applications.timeline.${props.record.stage}`)}
          </a>
          <Show when={cents() !== undefined}>
            <span>{writeMoney(locale(), cents() ?? 0)}</span>
          </Show>
          <Show when={props.team.byId(props.record.member_id)}>
            {(member) => <Who name={member().display_name} tape={member().tape} />}
          </Show>
          <RefusedTag table="applications" id={one().id} />
        </>
      }
    />
  );
}
