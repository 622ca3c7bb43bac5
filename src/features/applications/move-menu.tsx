import ArrowRightLeft from "lucide-solid/icons/arrow-right-left";
import { type Application, applicationStages } from "#domain/applications/application.ts";
import { useI18n } from "#i18n/index.ts";
import { Menu } from "#ui/menu/menu.tsx";
import { useMove } from "./application-move.ts";
import { stageIcons } from "./stage-icons.ts";

/** « Déplacer vers… »: every other stage, one press away. */
export function MoveMenu(props: { application: Application; called: string }) {
  const { t } = useI18n();
  const { move } = useMove();
  return (
    <Menu
      icon={ArrowRightLeft}
      label={t("applications.moveTo", { what: props.called })}
      items={applicationStages
        .filter((stage) => stage !== props.application.stage)
        .map((stage) => ({
          label: t(`applications.stage.${stage}`),
          icon: stageIcons[stage],
          run: () => move(props.application, stage),
        }))}
    />
  );
}
