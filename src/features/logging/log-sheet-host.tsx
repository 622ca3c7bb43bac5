import { useLocation } from "@solidjs/router";
import { createEffect, createSignal, lazy, onMount, type ParentProps, Show, Suspense } from "solid-js";
import { keepOpened, useOpenedFiles } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { idle } from "#data/idle.ts";
import { isUuid } from "#domain/record/values.ts";
import { type LogRequest, LogSheetContext, type LogSheetControl } from "./log-context.ts";

const loadSheet = () => import("./log-sheet.tsx");
const LogSheet = lazy(loadSheet);

/** The place of « Consigner » in the shell: remembers the files opened, and shows the sheet when it is asked. */
export function LogSheetHost(props: ParentProps) {
  const location = useLocation();
  const [request, setRequest] = createSignal<LogRequest>();
  const database = useDatabase();
  const opened = useOpenedFiles();
  const control: LogSheetControl = {
    open: (on = {}) =>
      setRequest(
        on.person_id ? on : { person_id: fileInSight(), organization_id: organizationInSight(), ...on },
      ),
    close: () => setRequest(undefined),
    isOpen: () => request() !== undefined,
  };

  /** The file in sight: opened by its address, or chosen in the list beside it on a wide screen. */
  const fileInSight = () => {
    const id = location.pathname.match(/^\/artistes\/([^/]+)/)?.[1] ?? location.query.choix;
    return isUuid(id) ? id : undefined;
  };
  const organizationInSight = () => {
    const id = location.pathname.match(/^\/organismes\/([^/]+)/)?.[1];
    return isUuid(id) ? id : undefined;
  };
  createEffect(() => {
    const id = fileInSight();
    if (id) void keepOpened(database, id);
  });

  // Fetched while nothing presses, so that the first tap opens at once.
  onMount(() => {
    void idle(5_000)
      .then(loadSheet)
      .catch(() => undefined);
  });

  return (
    <LogSheetContext.Provider value={control}>
      {props.children}
      <Suspense>
        <Show when={request()} keyed>
          {(on) => <LogSheet request={on} opened={opened()} onClose={control.close} />}
        </Show>
      </Suspense>
    </LogSheetContext.Provider>
  );
}
