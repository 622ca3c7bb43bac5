import { createMemo, Show } from "solid-js";
import { useApplicationsIndex } from "#data/applications/index.ts";
import { usePeopleIndex } from "#data/artists/index.ts";
import { useOpportunitiesIndex } from "#data/opportunities/index.ts";
import { isOpen } from "#domain/applications/stage.ts";
import { useI18n } from "#i18n/index.ts";
import { Select } from "#ui/field/field.tsx";
import type { LogPerson } from "./log-draft.ts";

/** The application that the interaction is about. Nothing where these people have none. */
export default function ApplicationLink(props: {
  people: readonly LogPerson[];
  applicationId: string | undefined;
  onApplication: (id: string | undefined) => void;
}) {
  const { t } = useI18n();
  const index = useApplicationsIndex();
  const people = usePeopleIndex();
  const opportunities = useOpportunitiesIndex();
  const options = createMemo(() => {
    const { survivorOf } = people.survivors();
    const named = new Set(props.people.flatMap(({ id }) => (id ? [survivorOf(id)] : [])));
    return index
      .rows()
      .filter(
        (one) =>
          one.id === props.applicationId ||
          (isOpen(one) && one.people.some((id) => named.has(survivorOf(id)))),
      )
      .map((one) => ({
        value: one.id,
        label:
          one.title ??
          opportunities.get(one.opportunity_id)?.title ??
          one.program ??
          t("applications.untitled"),
      }));
  });
  return (
    <Show when={options().length > 0}>
      <Select
        label={t("applications.interactions.link")}
        optional
        value={props.applicationId ?? ""}
        options={[{ value: "", label: t("applications.interactions.none") }, ...options()]}
        onPick={(id) => props.onApplication(id || undefined)}
      />
    </Show>
  );
}
