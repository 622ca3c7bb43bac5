import type { Accessor } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { hasRole } from "#domain/team/member.ts";

/** Whether the signed-in person may change records here; the database decides in the end, the screen follows. */
export function useCanWrite(): Accessor<boolean> {
  const session = useSession();
  return () => {
    const role = session.workspace()?.role;
    return role !== undefined && hasRole(role, "adviser");
  };
}
