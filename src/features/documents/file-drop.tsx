import { useNavigate } from "@solidjs/router";
import Upload from "lucide-solid/icons/upload";
import { createSignal, onCleanup, onMount, Show } from "solid-js";
import { Portal } from "solid-js/web";
import type { Person } from "#domain/artists/person.ts";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { isModalOpen } from "#ui/modal/modal.ts";
import { filesOf, handFiles } from "./handed-files.ts";
import "./documents.css";

/** Takes what is dropped or pasted anywhere on a person's file to « Documents ». */
export default function FileDrop(props: { person: Person }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [isOver, setOver] = createSignal(false);
  let inside = 0;

  const hand = (files: File[]) => {
    if (files.length === 0) return;
    handFiles({ person_id: props.person.id, files });
    navigate(`/artistes/${props.person.id}/documents`);
  };
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") && !isModalOpen();

  const listeners = {
    dragenter(event: DragEvent) {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      inside++;
      setOver(true);
    },
    dragover(event: DragEvent) {
      if (carriesFiles(event)) event.preventDefault();
    },
    dragleave(event: DragEvent) {
      if (!carriesFiles(event)) return;
      inside = Math.max(0, inside - 1);
      setOver(inside > 0);
    },
    drop(event: DragEvent) {
      inside = 0;
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      hand(filesOf(event.dataTransfer));
    },
    paste(event: ClipboardEvent) {
      const files = filesOf(event.clipboardData);
      // A text that is pasted in a field may come with a picture of itself.
      const isInField =
        event.target instanceof Element && event.target.closest("input, textarea, [contenteditable]");
      if (files.length === 0 || isInField || isModalOpen()) return;
      event.preventDefault();
      hand(files);
    },
  };

  onMount(() => {
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name, listener as EventListener);
  });
  onCleanup(() => {
    for (const [name, listener] of Object.entries(listeners))
      window.removeEventListener(name, listener as EventListener);
  });

  return (
    <Show when={isOver()}>
      <Portal>
        <div class="drop-over">
          <Icon of={Upload} size="lg" />
          <b>{t("documents.add.over", { name: props.person.display_name })}</b>
        </div>
      </Portal>
    </Show>
  );
}
