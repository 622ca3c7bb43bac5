import { Match, Switch } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { hasRole } from "#domain/team/member.ts";
import { useI18n } from "#i18n/index.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { EditSheet } from "./edit-sheet.tsx";
import type { LogRequest } from "./log-context.ts";
import { NewSheet } from "./new-sheet.tsx";
import { TaskSheet } from "./task-sheet.tsx";
import "./logging.css";

/** « Consigner »: a new interaction, one that exists, or a task; readers are told why they cannot. */
export default function LogSheet(props: {
  request: LogRequest;
  opened: readonly string[] | undefined;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const session = useSession();
  const mayLog = () => hasRole(session.workspace()?.role ?? "reader", "adviser");
  return (
    <Switch fallback={<NewSheet request={props.request} opened={props.opened} onClose={props.onClose} />}>
      <Match when={!mayLog()}>
        <Sheet open title={t("interactions.log")} onClose={props.onClose}>
          <Notice tone="info" title={t("interactions.readerTitle")}>
            {t("interactions.readerText")}
          </Notice>
        </Sheet>
      </Match>
      <Match when={props.request.task}>
        <TaskSheet request={props.request} onClose={props.onClose} />
      </Match>
      <Match when={props.request.interaction_id}>
        {(id) => <EditSheet interactionId={id()} onClose={props.onClose} />}
      </Match>
    </Switch>
  );
}
