import { useSearchParams } from "@solidjs/router";
import { createMemo } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { useOpenTasks } from "#data/team/index.ts";
import { agendaGroups, groupOf, inOrder, isSnoozed } from "#domain/team/agenda.ts";
import type { Task } from "#domain/team/task.ts";
import { useCanWrite } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";

export const scopes = ["mine", "team", "artists"] as const;
export type TaskScope = (typeof scopes)[number];
export const subjects = ["artist", "internal"] as const;
export type TaskSubject = (typeof subjects)[number];

/** The address is what is shown: whose tasks, about what, which one is open. */
export interface TaskParams extends Record<string, string | undefined> {
  qui?: string;
  de?: string;
  sujet?: string;
  reportees?: string;
  tache?: string;
}
const scopeWords = { mine: "moi", team: "equipe", artists: "artistes" } as const;
const subjectWords = { artist: "artiste", internal: "interne" } as const;

export type Tasks = ReturnType<typeof useTasks>;

/** The tasks that the address asks for, in their groups, kept up to date. */
export function useTasks() {
  const { format } = useI18n();
  const session = useSession();
  const canWrite = useCanWrite();
  const [params, setParams] = useSearchParams<TaskParams & Record<string, string>>();
  const open = useOpenTasks();
  const put = (change: TaskParams, replace = true) => setParams(change as never, { replace, scroll: false });

  const me = () => session.workspace()?.member_id;
  const scope = (): TaskScope =>
    scopes.find((one) => scopeWords[one] === params.qui) ?? (canWrite() ? "mine" : "team");
  const subject = () => subjects.find((one) => subjectWords[one] === params.sujet);
  const isPaused = () => params.reportees !== undefined;
  const isOf: Record<TaskScope, (task: Task) => boolean> = {
    mine: (task) => task.assignee_id === me() && !task.by_artist,
    team: (task) => !task.by_artist,
    // What artists do in their plan is not for the team to do.
    artists: (task) => task.by_artist,
  };
  const current = createMemo(() => open()?.filter((task) => !isSnoozed(task, format.today())) ?? []);
  const counts = createMemo(() => ({
    mine: current().filter(isOf.mine).length,
    team: current().filter(isOf.team).length,
    artists: current().filter(isOf.artists).length,
  }));
  const scoped = createMemo(() => {
    const member = scope() === "team" ? params.de : undefined;
    return (open() ?? []).filter((task) => isOf[scope()](task) && (!member || task.assignee_id === member));
  });
  const matching = createMemo(() =>
    scoped().filter(
      (task) =>
        isSnoozed(task, format.today()) === isPaused() &&
        (!subject() || (subject() === "artist") === task.people.length > 0),
    ),
  );
  const groups = createMemo(() => {
    const ordered = inOrder(matching());
    return agendaGroups
      .map((group) => ({ group, tasks: ordered.filter((task) => groupOf(task, format.today()) === group) }))
      .filter(({ tasks }) => tasks.length > 0);
  });

  /** Whether the task that is open was opened here, so that there is a page to go back to. */
  let isOurs = false;
  return {
    isKnown: () => open() !== undefined,
    scope,
    subject,
    counts,
    groups,
    shown: createMemo(() => groups().flatMap(({ tasks }) => tasks)),
    isPaused,
    paused: () => scoped().filter((task) => isSnoozed(task, format.today())).length,
    isNarrowed: () => subject() !== undefined || isPaused() || params.de !== undefined,
    member: () => (scope() === "team" ? params.de : undefined),
    /** Every open task of a member, whatever is shown. */
    ofMember: (id: string) => (open() ?? []).filter(({ assignee_id }) => assignee_id === id),
    opened: () => params.tache,
    setScope: (next: TaskScope) => put({ qui: scopeWords[next], de: undefined }),
    setSubject: (next: TaskSubject | undefined) => put({ sujet: next && subjectWords[next] }),
    setPaused: (on: boolean) => put({ reportees: on ? "oui" : undefined }),
    setMember: (id: string) => put({ de: id || undefined }),
    /** Opens a task over the list; Back closes it. */
    open(id: string) {
      isOurs = true;
      put({ tache: id }, false);
    },
    close() {
      if (isOurs) history.back();
      else put({ tache: undefined });
      isOurs = false;
    },
  };
}
