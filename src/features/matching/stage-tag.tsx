import type { ApplicationStage } from "#domain/applications/application.ts";
import { useI18n } from "#i18n/index.ts";
import { Tag } from "#ui/tag/tag.tsx";

/** How far an application is. */
export function StageTag(props: { stage: ApplicationStage }) {
  const { t } = useI18n();
  return <Tag>{t(`matching.stage.${props.stage}`)}</Tag>;
}
