import { stableId } from "../record/stable-id.ts";
import type { TermList } from "./term.ts";

/** The id of a term's record: the same on every device of the workspace. */
export function termId(workspaceId: string, list: TermList, ref: string): Promise<string> {
  return stableId(workspaceId, list, ref);
}
