import type { Accessor } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { hasRole } from "#domain/team/member.ts";

/** Whether who is signed in may write in the open workspace: readers are shown nothing they cannot do. */
export function useCanWrite(): Accessor<boolean> {
  const session = useSession();
  return () => hasRole(session.workspace()?.role ?? "reader", "adviser");
}
