import Pencil from "lucide-solid/icons/pencil";
import Plus from "lucide-solid/icons/plus";
import Trash from "lucide-solid/icons/trash";
import { createMemo, createSignal, Show } from "solid-js";
import { useDatabase } from "#data/database.ts";
import {
  type LibraryItem,
  removeNoteTemplate,
  restoreNoteTemplate,
  useNoteTemplates,
} from "#data/library/index.ts";
import { useSession } from "#data/session/index.ts";
import { hasRole } from "#domain/team/member.ts";
import { useAttempt } from "#features/artists/index.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Menu } from "#ui/menu/menu.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { SetList } from "./set-list.tsx";
import { SettingsSubPage } from "./settings-sub-page.tsx";
import { TemplateSheet } from "./template-sheet.tsx";

/** The beginnings of notes that « Consigner » offers. */
export default function NoteTemplatesPage() {
  const { t } = useI18n();
  const session = useSession();
  const templates = useNoteTemplates();
  const byId = createMemo(() => templates() && new Map(templates()?.map((one) => [one.id, one])));
  const [editing, setEditing] = createSignal<LibraryItem | "new">();
  const canWrite = () => hasRole(session.workspace()?.role ?? "reader", "adviser");
  const isNew = () => editing() === "new";

  return (
    <SettingsSubPage title={t("vocabulary.templates.title")} intro={t("vocabulary.templates.intro")}>
      <Show when={canWrite()}>
        <div>
          <Button variant="primary" icon={Plus} onClick={() => setEditing("new")}>
            {t("vocabulary.templates.add")}
          </Button>
        </div>
      </Show>
      <SetList
        label={t("vocabulary.templates.title")}
        each={byId()}
        empty={{
          title: t("vocabulary.templates.empty"),
          text: t(`vocabulary.templates.${canWrite() ? "emptyText" : "emptyReader"}`),
        }}
      >
        {(template) => (
          <TemplateLine template={template()} canWrite={canWrite()} onEdit={() => setEditing(template())} />
        )}
      </SetList>
      <Show when={editing()} keyed>
        {(which) => (
          <TemplateSheet
            template={isNew() ? undefined : (which as LibraryItem)}
            onClose={() => setEditing(undefined)}
          />
        )}
      </Show>
    </SettingsSubPage>
  );
}

function TemplateLine(props: { template: LibraryItem; canWrite: boolean; onEdit: () => void }) {
  const { t } = useI18n();
  const database = useDatabase();
  const toast = useToast();
  const attempt = useAttempt();

  async function remove() {
    const { id, name } = props.template;
    if (!(await attempt(() => removeNoteTemplate(database, id)))) return;
    toast.show({
      text: t("vocabulary.templates.removed", { name }),
      undo: () => attempt(() => restoreNoteTemplate(database, id)),
    });
  }

  return (
    <li class="setting">
      <div class="setting__body">
        <p class="setting__title lists__name">{props.template.name}</p>
        <p class="setting__hint lists__body">{props.template.body}</p>
        <RefusedTag table="library" id={props.template.id} />
      </div>
      <Show when={props.canWrite}>
        <Menu
          label={t("vocabulary.actions", { name: props.template.name })}
          items={[
            { label: t("vocabulary.templates.editShort"), icon: Pencil, run: props.onEdit },
            {
              label: t("vocabulary.templates.remove"),
              icon: Trash,
              danger: true,
              run: () => void remove(),
            },
          ]}
        />
      </Show>
    </li>
  );
}
