import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { createResource, For, onCleanup, onMount, Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { openPdf } from "./open-pdf.ts";

/** Pages beyond which the rest is left to a reader of PDF. */
const mostPages = 200;

/** A PDF drawn page by page, each as it comes in sight; phones have no reader of their own in a page. */
export default function PdfPages(props: { file: Blob; onFailure: () => void }) {
  const { t } = useI18n();
  let task: PDFDocumentLoadingTask | undefined;
  const [pdf] = createResource(
    () => props.file,
    async (file): Promise<PDFDocumentProxy | undefined> => {
      try {
        task = await openPdf(new Uint8Array(await file.arrayBuffer()));
        return await task.promise;
      } catch {
        props.onFailure();
        return undefined;
      }
    },
  );
  onCleanup(() => void task?.destroy().catch(() => undefined));
  const numbers = () => Array.from({ length: Math.min(pdf()?.numPages ?? 0, mostPages) }, (_, at) => at + 1);

  return (
    <Show when={pdf()}>
      {(found) => (
        <>
          <For each={numbers()}>{(number) => <PdfPage pdf={found()} number={number} />}</For>
          <Show when={found().numPages > mostPages}>
            <p class="muted small">{t("documents.preview.more", { count: found().numPages - mostPages })}</p>
          </Show>
        </>
      )}
    </Show>
  );
}

function PdfPage(props: { pdf: PDFDocumentProxy; number: number }) {
  const { t } = useI18n();
  let canvas!: HTMLCanvasElement;
  let page: PDFPageProxy | undefined;

  async function draw() {
    page = await props.pdf.getPage(props.number);
    const natural = page.getViewport({ scale: 1 });
    const width = Math.min(canvas.clientWidth || natural.width, 1200) * Math.min(devicePixelRatio, 2);
    const viewport = page.getViewport({ scale: width / natural.width });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    canvas.style.aspectRatio = `${viewport.width} / ${viewport.height}`;
    await page.render({ canvas, viewport }).promise;
    canvas.dataset.drawn = "";
  }

  onMount(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        // A page that cannot be drawn stays white; the others are shown.
        void draw().catch(() => undefined);
      },
      { rootMargin: "50%" },
    );
    observer.observe(canvas);
    onCleanup(() => {
      observer.disconnect();
      page?.cleanup();
    });
  });

  return (
    <canvas
      ref={canvas}
      class="preview__page"
      role="img"
      aria-label={t("documents.preview.page", { number: props.number, total: props.pdf.numPages })}
    />
  );
}
