import { createResource, Show } from "solid-js";
import { useDatabase } from "#data/database.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { useI18n } from "#i18n/index.ts";
import { Tag } from "#ui/tag/tag.tsx";

/** Under what an artist wrote from their own page: that it is theirs, and what it is about. */
export function ArtistCommentMeta(props: { interaction: Interaction }) {
  const { t } = useI18n();
  const database = useDatabase();
  const [about] = createResource(
    () => [props.interaction.task_id, props.interaction.goal_id] as const,
    async ([task, goal]) =>
      ((task && (await database.tasks.get(task))) || (goal && (await database.goals.get(goal))) || undefined)
        ?.title,
  );
  return (
    <>
      <Tag tone="brand">{t("plan.timeline.byArtist")}</Tag>
      <Show when={about.latest}>
        {(title) => <span>{t("plan.timeline.about", { title: title() })}</span>}
      </Show>
    </>
  );
}
