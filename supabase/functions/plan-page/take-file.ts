// A document sent from the page. The link is judged before the bytes are read, the bytes before they are kept: a file is
// known by what it holds, as on the team's devices.

import { acceptFile, maxFileBytes, storagePath } from "../../../src/domain/documents/file-rules.ts";
import { isPlanId, isPlanToken, type PlanRefusal } from "../../../src/domain/support/plan-page.ts";
import { sha256, sha256OfText } from "../_shared/hash.ts";
import { readAtMost } from "../_shared/read-body.ts";
import type { CallDatabase, FileShelf } from "../_shared/service.ts";
import type { Entered } from "./ask.ts";

interface FileDeps {
  call: CallDatabase;
  files: FileShelf;
}

/** What is said of a file beside its bytes, in headers. */
interface FileWords {
  token: string;
  key: string;
  name: string;
  goal_id: string | null;
}

/** Keeps the file, or says why not. */
export async function takeFile(
  { call, files }: FileDeps,
  request: Request,
  p_address: string,
): Promise<Entered | { refused: PlanRefusal }> {
  const words = wordsOf(request.headers);
  if (!words) return { refused: "invalid" };
  if (Number(request.headers.get("content-length") ?? 0) > maxFileBytes) return { refused: "too_large" };
  const door = { p_hash: await sha256OfText(words.token), p_address, p_key: words.key };
  const place = (await call("begin_plan_file", door)) as Entered;
  if (place.state !== "ready") return place;
  const bytes = await readAtMost(request, maxFileBytes);
  if (!bytes) return { refused: "too_large" };
  const file = acceptFile(words.name, bytes);
  if (!file.ok) return { refused: "file_refused" };
  const path = storagePath(place.workspace, place.document);
  await files.put(path, bytes, file.media_type);
  const end = (await call("finish_plan_file", {
    ...door,
    p_document: place.document,
    p_name: file.name,
    p_media_type: file.media_type,
    p_bytes: bytes.length,
    p_sha256: await sha256(bytes),
    p_goal: words.goal_id,
  })) as Entered;
  // The link was withdrawn meanwhile, or the same file came by another attempt: these bytes are nobody's.
  const isKept = end.state === "open" && end.document === place.document;
  if (!isKept) await files.remove(path).catch(() => undefined);
  return end;
}

function wordsOf(headers: Headers): FileWords | undefined {
  const [token, key] = [headers.get("x-plan-token"), headers.get("x-plan-key")];
  const goal_id = headers.get("x-plan-goal");
  const name = decoded(headers.get("x-file-name") ?? "");
  if (!isPlanToken(token) || !isPlanId(key) || !name || name.length > 1_000) return undefined;
  return goal_id === null || isPlanId(goal_id) ? { token, key, name, goal_id } : undefined;
}

/** Headers hold no letters beyond ASCII: the page encodes the name. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
