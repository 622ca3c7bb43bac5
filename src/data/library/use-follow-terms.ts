import { onCleanup } from "solid-js";
import { hasRole } from "#domain/team/member.ts";
import { useDatabase } from "../database.ts";
import { afterFirstScreen } from "../first-screen.ts";
import { useSession } from "../session/session-context.ts";

/** Keeps the files of this device at the names of the workspace's lists, while one of those who write is here. */
export function useFollowTerms(): void {
  const session = useSession();
  const database = useDatabase();
  const mayWrite = () => hasRole(session.workspace()?.role ?? "reader", "adviser");
  let stop: (() => void) | undefined;
  let isLeft = false;
  void afterFirstScreen()
    .then(() => import("./follow-terms.ts"))
    .then(({ followTerms }) => {
      if (!isLeft) stop = followTerms(database, mayWrite);
    })
    .catch(() => undefined);
  onCleanup(() => {
    isLeft = true;
    stop?.();
  });
}
