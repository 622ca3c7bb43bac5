import { createSignal, Show, Suspense } from "solid-js";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Document } from "#domain/documents/document.ts";
import { baseName } from "#domain/documents/file-rules.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { TimelineItem } from "#ui/timeline/timeline.tsx";
import { iconOf } from "./file-icons.ts";
import { PreviewSheet } from "./preview-sheet.tsx";
import { useDocumentMeta } from "./use-document-meta.ts";

/** A document as one event of a person's timeline. */
export default function DocumentEvent(props: { document: Document; team: TeamDirectory }) {
  const { t, format } = useI18n();
  const meta = useDocumentMeta(props.team);
  const [isOpen, setOpen] = createSignal(false);
  const name = () => baseName(props.document.name);
  return (
    <TimelineItem
      icon={iconOf(props.document)}
      title={t("documents.event.added", { name: name() })}
      when={format.time(props.document.created_at)}
      datetime={props.document.created_at}
      meta={
        <>
          <span class="timeline__who">{meta(props.document)}</span>
          <Button
            variant="ghost"
            size="sm"
            aria-label={t("documents.act.of", { action: t("documents.act.open"), what: name() })}
            onClick={() => setOpen(true)}
          >
            {t("documents.act.open")}
          </Button>
          <Show when={isOpen()}>
            <Suspense>
              <PreviewSheet document={props.document} onClose={() => setOpen(false)} />
            </Suspense>
          </Show>
        </>
      }
    />
  );
}
