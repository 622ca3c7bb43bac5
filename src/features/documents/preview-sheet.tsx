import Download from "lucide-solid/icons/download";
import Share2 from "lucide-solid/icons/share-2";
import { createResource, createSignal, lazy, Match, onCleanup, Show, Suspense, Switch } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { readFile } from "#data/files/index.ts";
import { useSession } from "#data/session/index.ts";
import type { Document } from "#domain/documents/document.ts";
import { baseName, familyOf } from "#domain/documents/file-rules.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { saveFile } from "#ui/save-file/save-file.ts";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import "./preview.css";

const PdfPages = lazy(() => import("./pdf-pages.tsx"));

/** Looks at a document without leaving the app. What it holds is drawn or read as text, never run as a page. */
export function PreviewSheet(props: { document: Document; onClose: () => void }) {
  const { t } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const [read] = createResource(
    () => props.document,
    (document) => readFile(database, session, document),
  );
  const file = () => {
    const answer = read();
    return answer?.ok ? answer.file : undefined;
  };
  const failure = () => {
    const answer = read();
    return answer && !answer.ok ? answer.code : undefined;
  };
  return (
    <Sheet
      open
      width="56rem"
      class="preview"
      title={baseName(props.document.name)}
      onClose={props.onClose}
      foot={file() ? <Ways document={props.document} file={file()!} /> : undefined}
    >
      <Switch>
        <Match when={read.state === "pending" || read.state === "unresolved"}>
          <p class="muted small" role="status">
            {t("documents.preview.loading")}
          </p>
          <ListSkeleton rows={4} />
        </Match>
        <Match when={failure()}>
          {(code) => (
            <Notice
              tone={code() === "offline" ? "offline" : "danger"}
              title={t("documents.preview.absent")}
              announce
            >
              {code() === "offline" ? t("documents.preview.offline") : t(`errors.${code()}`)}
            </Notice>
          )}
        </Match>
        <Match when={file()}>{(found) => <Content document={props.document} file={found()} />}</Match>
      </Switch>
    </Sheet>
  );
}

/** What can be done with a file that is here. */
function Ways(props: { document: Document; file: Blob }) {
  const { t } = useI18n();
  const shareable = () => {
    if (typeof navigator.canShare !== "function") return undefined;
    const files = [new File([props.file], props.document.name, { type: props.document.media_type })];
    return navigator.canShare({ files }) ? files : undefined;
  };
  return (
    <div class="btn-row">
      <Show when={shareable()}>
        {(files) => (
          <Button
            variant="quiet"
            icon={Share2}
            onClick={() => void navigator.share({ files: files() }).catch(() => undefined)}
          >
            {t("documents.act.share")}
          </Button>
        )}
      </Show>
      <Button
        variant="secondary"
        icon={Download}
        onClick={() => saveFile(props.file, props.document.name, props.document.media_type)}
      >
        {t("documents.act.save")}
      </Button>
    </div>
  );
}

function Content(props: { document: Document; file: Blob }) {
  const { t } = useI18n();
  const family = () => familyOf(props.document.media_type);
  const [hasFailed, setFailed] = createSignal(false);
  return (
    <Switch
      fallback={
        <EmptyState level={3} title={t("documents.preview.none")} text={t("documents.preview.noneText")} />
      }
    >
      <Match when={hasFailed()}>
        <EmptyState
          level={3}
          title={t("documents.preview.failed")}
          text={t("documents.preview.failedText")}
        />
      </Match>
      <Match when={family() === "pdf"}>
        <Suspense fallback={<ListSkeleton rows={4} />}>
          <PdfPages file={props.file} onFailure={() => setFailed(true)} />
        </Suspense>
      </Match>
      <Match when={family() === "image"}>
        <Picture file={props.file} name={baseName(props.document.name)} onFailure={() => setFailed(true)} />
      </Match>
      <Match when={family() === "text" || props.document.media_type === "text/csv"}>
        <Words file={props.file} />
      </Match>
    </Switch>
  );
}

function Picture(props: { file: Blob; name: string; onFailure: () => void }) {
  const address = URL.createObjectURL(props.file);
  onCleanup(() => URL.revokeObjectURL(address));
  return <img class="preview__image" src={address} alt={props.name} onError={() => props.onFailure()} />;
}

/** Longest text shown, in bytes. */
const longestShown = 200_000;

function Words(props: { file: Blob }) {
  const { t } = useI18n();
  const [text] = createResource(
    () => props.file,
    async (file) => {
      const bytes = new Uint8Array(await file.slice(0, longestShown).arrayBuffer());
      const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : undefined;
      try {
        // Cut in the middle of a letter, a text is still one.
        return new TextDecoder(wide ?? "utf-8", { fatal: file.size <= longestShown }).decode(bytes);
      } catch {
        return new TextDecoder("windows-1252").decode(bytes);
      }
    },
  );
  return (
    <>
      <pre class="preview__text">{text()}</pre>
      <Show when={props.file.size > longestShown}>
        <p class="muted small">{t("documents.preview.cut")}</p>
      </Show>
    </>
  );
}
