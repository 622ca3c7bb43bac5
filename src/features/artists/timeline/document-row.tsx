import FileText from "lucide-solid/icons/file-text";
import { Show } from "solid-js";
import type { Document } from "#domain/documents/document.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { capitalized } from "#i18n/capitalized.ts";
import { useI18n } from "#i18n/index.ts";
import { Who } from "#ui/avatar/avatar.tsx";
import { TimelineItem } from "#ui/timeline/timeline.tsx";
import { TabLink } from "./tab-link.tsx";
import type { TimelineRowProps } from "./timeline-kind.ts";

/** A document that was added, or a later version of one. */
export function DocumentRow(props: TimelineRowProps<Document>) {
  const { t, format } = useI18n();
  const what = () =>
    t(`timeline.${props.record.series_id ? "documentVersion" : "documentAdded"}`, {
      kind: t(`documents.kind.${props.record.kind}`),
    });
  return (
    <TimelineItem
      icon={FileText}
      title={props.record.name}
      when={capitalized(format.relativeDay(props.record.created_at))}
      datetime={props.record.created_at}
      text={props.record.note}
      meta={
        <>
          <TabLink personId={props.person.id} tab="documents">
            {what()}
          </TabLink>
          <span>{format.bytes(props.record.bytes)}</span>
          <Show when={props.team.byUser(props.record.created_by)}>
            {(member) => <Who name={member().display_name} tape={member().tape} />}
          </Show>
          <RefusedTag table="documents" id={props.record.id} />
        </>
      }
    />
  );
}
