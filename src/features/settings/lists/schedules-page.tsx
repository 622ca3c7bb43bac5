import Pencil from "lucide-solid/icons/pencil";
import Plus from "lucide-solid/icons/plus";
import Trash from "lucide-solid/icons/trash";
import { createMemo, createSignal, Show, Suspense } from "solid-js";
import { type NamedSchedule, useSchedules } from "#data/applications/index.ts";
import { useDatabase } from "#data/database.ts";
import { ScheduleForm } from "#features/applications/index.ts";
import { useAttempt, useCanWrite } from "#features/artists/index.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, IconButton } from "#ui/button/button.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { SetList } from "./set-list.tsx";
import { SettingsSubPage } from "./settings-sub-page.tsx";

/** The reverse calendars of the team. */
export default function SchedulesPage() {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const schedules = useSchedules();
  const byId = createMemo(() => schedules() && new Map(schedules()?.map((one) => [one.item.id, one])));
  const [editing, setEditing] = createSignal<NamedSchedule | "new">();
  const edited = () => {
    const which = editing();
    return which === "new" ? undefined : which;
  };

  return (
    <SettingsSubPage
      title={t("applications.schedule.settings")}
      intro={t("applications.schedule.settingsText")}
    >
      <Show when={canWrite()}>
        <div>
          <Button variant="primary" icon={Plus} onClick={() => setEditing("new")}>
            {t("applications.schedule.newTemplate")}
          </Button>
        </div>
      </Show>
      <SetList
        label={t("applications.schedule.settings")}
        each={byId()}
        empty={{ title: t("applications.schedule.empty"), text: t("applications.schedule.emptyText") }}
      >
        {(schedule) => (
          <ScheduleLine schedule={schedule()} canWrite={canWrite()} onEdit={() => setEditing(schedule())} />
        )}
      </SetList>
      <Suspense>
        <Show when={editing()}>
          <ScheduleForm schedule={edited()} onClose={() => setEditing(undefined)} />
        </Show>
      </Suspense>
    </SettingsSubPage>
  );
}

function ScheduleLine(props: { schedule: NamedSchedule; canWrite: boolean; onEdit: () => void }) {
  const { t } = useI18n();
  const database = useDatabase();
  const toast = useToast();
  const attempt = useAttempt();

  async function remove() {
    const { id, name } = props.schedule.item;
    if (!(await attempt(() => database.library.remove(id)))) return;
    toast.show({
      text: t("applications.schedule.removed", { name }),
      undo: () => attempt(() => database.library.restore(id)),
    });
  }

  return (
    <li class="setting">
      <div class="setting__body">
        <p class="setting__title">{props.schedule.item.name}</p>
        <p class="setting__hint">
          {t("applications.schedule.holds", { count: props.schedule.template.length })}
        </p>
        <RefusedTag table="library" id={props.schedule.item.id} />
      </div>
      <Show when={props.canWrite}>
        <IconButton
          icon={Pencil}
          label={t("applications.schedule.edit", { name: props.schedule.item.name })}
          onClick={() => props.onEdit()}
        />
        <IconButton
          icon={Trash}
          label={t("applications.schedule.remove", { name: props.schedule.item.name })}
          onClick={() => void remove()}
        />
      </Show>
    </li>
  );
}
