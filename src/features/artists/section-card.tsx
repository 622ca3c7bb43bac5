import Pencil from "lucide-solid/icons/pencil";
import { createSignal, createUniqueId, type JSX, Show } from "solid-js";
import type { Person } from "#domain/artists/person.ts";
import { useI18n } from "#i18n/index.ts";
import { IconButton } from "#ui/button/button.tsx";
import "#ui/card/card.css";
import { createPersonForm } from "./person-form.ts";
import { SectionForm } from "./section-form.tsx";
import type { SectionName } from "./sections.ts";

/** One section of the file: read, then edited in place behind its pencil. A draft left behind opens by itself. */
export function SectionCard(props: {
  person: Person;
  section: SectionName;
  canEdit: boolean;
  /** Opened by something else than its pencil. */
  asked?: boolean;
  onClosed?: () => void;
  /** There only while it is edited: what it holds is read elsewhere. */
  formOnly?: boolean;
  children?: JSX.Element;
}) {
  const { t } = useI18n();
  const id = createUniqueId();
  const form = createPersonForm(() => props.person, props.section);
  const [opened, setOpened] = createSignal(false);
  const isEditing = () => props.canEdit && (opened() || props.asked || form.restored());
  let pencil: HTMLButtonElement | undefined;

  const close = () => {
    setOpened(false);
    props.onClosed?.();
    queueMicrotask(() => pencil?.focus());
  };

  return (
    <Show when={isEditing() || !props.formOnly}>
      <section class="card" aria-labelledby={id} data-section={props.section}>
        <div class="card__head">
          <h2 id={id}>{t(`artists.section.${props.section}`)}</h2>
          <Show when={props.canEdit && !isEditing()}>
            <IconButton
              ref={pencil}
              size="sm"
              icon={Pencil}
              label={t("artists.edit", { section: t(`artists.section.${props.section}`) })}
              onClick={() => setOpened(true)}
            />
          </Show>
        </div>
        <div class="card__body card__body--flush">
          <Show when={isEditing()} fallback={props.children}>
            <SectionForm
              person={props.person}
              section={props.section}
              form={form}
              onClose={close}
              onReopen={() => setOpened(true)}
            />
          </Show>
        </div>
      </section>
    </Show>
  );
}
