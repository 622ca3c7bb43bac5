import { type JSX, Show } from "solid-js";
import type { PersonMatch } from "#data/matching/index.ts";
import type { ApplicationStage } from "#domain/applications/application.ts";
import { StageStatus } from "#features/applications/index.ts";
import { wordList } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { Button } from "#ui/button/button.tsx";
import { refocus } from "#ui/focus/refocus.ts";
import { Row } from "#ui/row/row.tsx";
import { useReasons } from "./reasons.ts";

/** One artist, how they stand, and the stage of what has begun, or the way to begin it. */
export function EligibleRow(props: {
  of: PersonMatch;
  stage: ApplicationStage | undefined;
  canWrite: boolean;
  onPropose: () => void;
  start?: JSX.Element;
  as?: "div";
}) {
  const { t } = useI18n();
  const reasons = useReasons();
  const name = () => props.of.person.display_name;
  return (
    <Row
      {...(props.as ? { as: props.as } : {})}
      href={props.start ? undefined : `/artistes/${props.of.id}`}
      start={props.start ?? <Avatar name={name()} />}
      title={name()}
      meta={[wordList(props.of.person.disciplines), reasons(props.of.match)].filter(Boolean).join(" · ")}
      end={
        <Show
          when={props.stage}
          fallback={
            <Show when={props.canWrite && !props.start}>
              <Button
                class="eligible__propose"
                variant="quiet"
                size="sm"
                aria-label={t("matching.proposeTo", { name: name() })}
                onClick={(event) => {
                  const line = event.currentTarget.closest(".row");
                  refocus(() => line?.querySelector("a"));
                  props.onPropose();
                }}
              >
                {t("matching.propose")}
              </Button>
            </Show>
          }
        >
          {(stage) => <StageStatus stage={stage()} />}
        </Show>
      }
    />
  );
}
