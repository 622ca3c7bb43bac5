import type { Result } from "#domain/errors.ts";
import { schemaNumber } from "#domain/schema.ts";
import { codeOf } from "../failure.ts";
import { type Stretch, seal, unseal } from "./sealed-file.ts";
import { readUnsent, summaryOf, type UnsentWork, type WaitingPart, type Worker } from "./unsent-work.ts";

/** What an exported file holds, once opened. */
export interface ExportedWork {
  /** Of the content, as the header has one of its own. */
  format: number;
  /** `schemaNumber` of the app that wrote it. */
  schema?: number;
  /** Names this export: taken back twice, it counts once. */
  id: string;
  user_id: string;
  exported_at: string;
  parts: WaitingPart[];
}

export const workFormat = 1;

/** Of an opened file, in bytes: one that swells further was not written by this app, and would take the tab down. */
const largestContent = 256 * 1024 * 1024;

/** Shortest passphrase: what protects the file once it has left the device. */
export const shortestPassphrase = 12;

/**
 * Puts all that waits on this device into a file sealed with a passphrase, and opens it again before handing it over.
 * Nothing leaves the device, nothing is removed.
 */
export async function exportWork(
  worker: Worker,
  passphrase: string,
  stretch?: Stretch,
): Promise<Result<{ file: Uint8Array; work: UnsentWork }>> {
  try {
    const parts = await readUnsent(worker);
    const exported: ExportedWork = {
      format: workFormat,
      schema: schemaNumber,
      id: crypto.randomUUID(),
      user_id: worker.user_id,
      exported_at: new Date().toISOString(),
      parts,
    };
    const content = await squeezed(new TextEncoder().encode(JSON.stringify(exported)), "compress");
    const subject = { owner: worker.user_id, parts: parts.map(({ workspace_id }) => workspace_id) };
    const file = await seal(content, passphrase, subject, stretch);
    const opened = await unseal(file, passphrase, stretch);
    if (!opened.ok) return opened;
    return { ok: true, file, work: summaryOf(parts) };
  } catch (error) {
    return { ok: false, code: codeOf(error) };
  }
}

/** The content of an opened file; undefined when it is not one. */
export async function readWork(content: Uint8Array): Promise<ExportedWork | undefined> {
  try {
    const text = new TextDecoder().decode(await squeezed(content, "expand"));
    const work = JSON.parse(text) as ExportedWork;
    return typeof work?.format === "number" && areAll(work.parts, isPart) ? work : undefined;
  } catch {
    return undefined;
  }
}

const areAll = (list: unknown, are: (one: object) => boolean) =>
  Array.isArray(list) && list.every((one) => typeof one === "object" && one !== null && are(one));

const isPart = ({ records, drafts }: Partial<WaitingPart>) =>
  areAll(records, () => true) && areAll(drafts, (draft) => "key" in draft && typeof draft.key === "string");

async function squeezed(bytes: Uint8Array, how: "compress" | "expand"): Promise<Uint8Array> {
  const through = how === "compress" ? new CompressionStream("gzip") : new DecompressionStream("gzip");
  let length = 0;
  const measure = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      length += piece.length;
      if (length > largestContent) controller.error(new RangeError("The content is too large."));
      else controller.enqueue(piece);
    },
  });
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(through).pipeThrough(measure);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
