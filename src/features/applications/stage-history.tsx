import { For, Show } from "solid-js";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Application } from "#domain/applications/application.ts";
import { stageHistory } from "#domain/applications/move.ts";
import { useI18n } from "#i18n/index.ts";
import { Who } from "#ui/avatar/avatar.tsx";
import { Card } from "#ui/card/card.tsx";
import { StageStatus } from "./stages.tsx";

/** Through which stages it went, when, and who moved it; the latest first. */
export function StageHistory(props: { application: Application; team: TeamDirectory }) {
  const { t, format } = useI18n();
  const moves = () => stageHistory(props.application.moves).reverse();
  return (
    <Card title={t("applications.section.history")}>
      <Show when={moves().length > 0} fallback={<p class="muted small">{t("applications.history.empty")}</p>}>
        <ol class="cand-steps" aria-label={t("applications.section.history")}>
          <For each={moves()}>
            {(move) => (
              <li>
                <StageStatus stage={move.stage} />
                <time class="muted small" datetime={move.at}>
                  {format.instant(move.at)}
                </time>
                <Show when={props.team.byId(move.member_id)}>
                  {(member) => <Who name={member().display_name} tape={member().tape} />}
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </Card>
  );
}
