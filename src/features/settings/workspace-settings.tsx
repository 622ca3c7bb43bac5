import { createSignal, For, Show } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Setting } from "#ui/setting/setting.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { SettingsGroup } from "./settings-group.tsx";

/** The organisations one belongs to; shown when there is a choice. */
export function WorkspaceSettings() {
  const { t } = useI18n();
  const session = useSession();
  const status = useSyncStatus();
  const [opening, setOpening] = createSignal<string>();
  const [failed, setFailed] = createSignal<ErrorCode>();
  const isCurrent = (id: string) => id === session.workspace()?.id;

  const open = async (id: string) => {
    setOpening(id);
    const opened = await session.openWorkspace(id);
    setOpening(undefined);
    setFailed(opened.ok ? undefined : opened.code);
  };

  return (
    <Show when={session.workspaces().length > 1}>
      <SettingsGroup title={t("settings.workspace.title")}>
        <Show when={failed()}>
          {(code) => (
            <div class="setlist__notice">
              <Notice tone="danger" announce>
                {t(`errors.${code()}`)}
              </Notice>
            </div>
          )}
        </Show>
        <For each={session.workspaces()}>
          {(workspace) => (
            <Setting
              title={workspace.name}
              hint={
                isCurrent(workspace.id) && status().pending > 0
                  ? t("settings.workspace.waiting", { count: status().pending })
                  : t(`shell.role.${workspace.role}`)
              }
            >
              <Show
                when={!isCurrent(workspace.id)}
                fallback={<Tag tone="brand">{t("settings.workspace.current")}</Tag>}
              >
                <Button
                  variant="quiet"
                  size="sm"
                  busy={opening() === workspace.id}
                  aria-label={t("settings.workspace.open", { name: workspace.name })}
                  onClick={() => void open(workspace.id)}
                >
                  {t("shell.open")}
                </Button>
              </Show>
            </Setting>
          )}
        </For>
      </SettingsGroup>
    </Show>
  );
}
