// The one door to pdf.js: its code and its thread come with the first PDF that is looked at. Nothing a PDF holds is run
// (no script, no form, no link), and nothing is fetched for it.

import type { PDFDocumentLoadingTask } from "pdfjs-dist";

let worker: Worker | undefined;

/** Opens the bytes of a PDF, which are taken away from the caller. */
export async function openPdf(data: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const [pdfjs, { default: PdfWorker }] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.mjs?worker"),
  ]);
  worker ??= new PdfWorker();
  pdfjs.GlobalWorkerOptions.workerPort = worker;
  return pdfjs.getDocument({
    data,
    enableXfa: false,
    useWasm: false,
    useSystemFonts: true,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
}
