import type { ApplicationStage } from "#domain/applications/application.ts";
import { useI18n } from "#i18n/index.ts";
import { Status, type StatusTone } from "#ui/status/status.tsx";
import { stageIcons } from "./stage-icons.ts";

const tones: Record<ApplicationStage, StatusTone> = {
  idea: "muted",
  preparing: "progress",
  submitted: "sent",
  waitlisted: "sent",
  accepted: "success",
  refused: "muted",
  withdrawn: "muted",
};

/** Where an application is; `many` for the head of a column. */
export function StageStatus(props: { stage: ApplicationStage; many?: boolean }) {
  const { t } = useI18n();
  return (
    <Status icon={stageIcons[props.stage]} tone={tones[props.stage]}>
      {t(`applications.${props.many ? "stages" : "stage"}.${props.stage}`)}
    </Status>
  );
}
