import {
  type ApplicationChange,
  editApplication,
  moveApplication,
  removeApplication,
  resubmitApplication,
  takeBack,
  type WriteContext,
} from "#data/applications/index.ts";
import { useDatabase } from "#data/database.ts";
import { useSession } from "#data/session/index.ts";
import type { Application, ApplicationStage, applicationRecord } from "#domain/applications/application.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import { useAttempt, useUndo } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { keepFocusOn } from "#ui/reorder/keep-focus-on.ts";
import { type ToastMessage, useToast } from "#ui/toast/toast.tsx";
import { useApplicationFacts } from "./use-facts.ts";

type Patch = PatchOf<typeof applicationRecord>;

/** What is done to applications from their lines: at once, said, with a way back. */
export interface ApplicationActions {
  context(): WriteContext;
  /** Runs a change and says what was done; answers it, unless this device could not keep it. */
  run(
    change: () => Promise<ApplicationChange>,
    said: (done: ApplicationChange) => Omit<ToastMessage, "undo">,
  ): Promise<ApplicationChange | undefined>;
  move(
    application: Application,
    stage: ApplicationStage,
    more?: {
      place?: { others: readonly Application[]; at: number } | undefined;
      answer?: Patch;
      /** Its place among the cards in sight, told aloud. */
      shown?: { place: number; total: number };
    },
  ): Promise<boolean>;
  edit(application: Application, patch: Patch, said: string): Promise<boolean>;
  remove(application: Application): Promise<boolean>;
  resubmit(application: Application): Promise<Application | undefined>;
}

export function useApplicationActions(): ApplicationActions {
  const { t, format, timeZone } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const toast = useToast();
  const attempt = useAttempt();
  const undo = useUndo();
  const facts = useApplicationFacts();

  const context = (): WriteContext => ({
    today: format.today(),
    zone: timeZone(),
    member_id: session.workspace()?.member_id,
    reportTitle: facts.reportTitle,
  });

  async function run(
    change: () => Promise<ApplicationChange>,
    said: (done: ApplicationChange) => Omit<ToastMessage, "undo">,
  ): Promise<ApplicationChange | undefined> {
    let done: ApplicationChange | undefined;
    await attempt(async () => {
      done = await change();
    });
    const made = done;
    const takeItBack = () => {
      // Those that made room for it come first.
      const card = made?.editedApplications.at(-1);
      if (card) keepFocusOn(card.before.id);
      return undo(() => takeBack(database, made!));
    };
    if (made) toast.show({ ...said(made), undo: takeItBack });
    return made;
  }

  return {
    context,
    run,
    async move(application, stage, { place, answer, shown } = {}) {
      const words = { what: facts.called(application), stage: t(`applications.stage.${stage}`) };
      const text = shown
        ? t("applications.movedPlace", { ...words, ...shown })
        : t("applications.moved", words);
      const done = await run(
        () => moveApplication(database, application, stage, context(), { place, ...(answer && { answer }) }),
        () => ({ text }),
      );
      return done !== undefined;
    },
    async edit(application, patch, said) {
      const done = await run(
        () => editApplication(database, application, patch, context()),
        () => ({ text: said }),
      );
      return done !== undefined;
    },
    async remove(application) {
      const done = await run(
        () => removeApplication(database, application),
        ({ editedTasks }) => ({ text: t("applications.act.removed", { count: editedTasks.length }) }),
      );
      return done !== undefined;
    },
    async resubmit(application) {
      const done = await run(
        () => resubmitApplication(database, application, { member_id: session.workspace()?.member_id }),
        () => ({ text: t("applications.act.resubmitted") }),
      );
      return done?.madeApplications[0];
    },
  };
}
