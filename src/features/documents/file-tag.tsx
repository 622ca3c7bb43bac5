import CircleAlert from "lucide-solid/icons/circle-alert";
import CloudOff from "lucide-solid/icons/cloud-off";
import CloudUpload from "lucide-solid/icons/cloud-upload";
import Pause from "lucide-solid/icons/pause";
import Smartphone from "lucide-solid/icons/smartphone";
import { Match, Switch } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Progress } from "#ui/progress/progress.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import type { FileState } from "./file-state.ts";

/** Where a file is, in two words; nothing when it is where it should be. */
export function FileTag(props: { state: FileState; name: string }) {
  const { t, format } = useI18n();
  const sending = () => (props.state.is === "sending" ? props.state : undefined);
  return (
    <Switch>
      <Match when={sending()}>
        {(at) => (
          <span class="file__sending">
            <span class="xs">{t("documents.state.sending", { part: format.percent(at().part) })}</span>
            <Progress label={t("documents.state.sendingOf", { name: props.name })} value={at().part} />
          </span>
        )}
      </Match>
      <Match when={props.state.is === "refused"}>
        <Tag tone="danger" icon={CircleAlert}>
          {t("documents.state.refused")}
        </Tag>
      </Match>
      <Match when={props.state.is === "paused"}>
        <Tag icon={Pause}>{t("documents.state.paused")}</Tag>
      </Match>
      <Match when={props.state.is === "waiting"}>
        <Tag tone="light" icon={CloudUpload}>
          {t("documents.state.waiting")}
        </Tag>
      </Match>
      <Match when={props.state.is === "here"}>
        <Tag tone="light" icon={CloudUpload}>
          {t("documents.state.here")}
        </Tag>
      </Match>
      <Match when={props.state.is === "elsewhere"}>
        <Tag>{t("documents.state.elsewhere")}</Tag>
      </Match>
      <Match when={props.state.is === "absent"}>
        <Tag icon={CloudOff}>{t("documents.state.absent")}</Tag>
      </Match>
      <Match when={props.state.is === "coming"}>
        <Tag icon={Smartphone}>{t("documents.state.coming")}</Tag>
      </Match>
      <Match when={props.state.is === "offline"}>
        <Tag icon={Smartphone}>{t("documents.state.offline")}</Tag>
      </Match>
    </Switch>
  );
}
