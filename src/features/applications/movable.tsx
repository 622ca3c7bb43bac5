import { createSignal, type ParentProps, Show, Suspense } from "solid-js";
import { useApplicationsIndex } from "#data/applications/index.ts";
import type { Application, ApplicationStage } from "#domain/applications/application.ts";
import { AnswerSheet } from "./answer-sheet.tsx";
import { MoveProvider, type Shown } from "./application-move.ts";
import { useApplicationActions } from "./use-application-actions.ts";
import { useApplicationFacts } from "./use-facts.ts";

interface Asked {
  application: Application;
  shown: Shown | undefined;
}

/** Lets what is inside move applications; the sheet of an acceptance opens over it. */
export function Movable(props: ParentProps) {
  const index = useApplicationsIndex();
  const actions = useApplicationActions();
  const facts = useApplicationFacts();
  const [accepting, setAccepting] = createSignal<Asked>();

  /** The place among all the cards of the column, those that a filter hides too. */
  function placeOf(application: Application, stage: ApplicationStage, shown: Shown | undefined) {
    if (!shown) return undefined;
    const others = index.rows().filter((one) => one.stage === stage && one.id !== application.id);
    const next = shown.cards[shown.at];
    const before = shown.cards[shown.at - 1];
    const at = next
      ? others.findIndex(({ id }) => id === next.id)
      : before
        ? others.findIndex(({ id }) => id === before.id) + 1
        : 0;
    return { others, at: Math.max(0, at) };
  }

  const more = (application: Application, stage: ApplicationStage, shown: Shown | undefined) => ({
    place: placeOf(application, stage, shown),
    ...(shown ? { shown: { place: shown.at + 1, total: shown.cards.length + 1 } } : {}),
  });

  return (
    <MoveProvider
      value={{
        move(application, stage, shown) {
          if (stage === "accepted" && application.stage !== "accepted") setAccepting({ application, shown });
          else void actions.move(application, stage, more(application, stage, shown));
        },
      }}
    >
      {props.children}
      <Suspense>
        <Show when={accepting()} keyed>
          {({ application, shown }) => (
            <AnswerSheet
              application={application}
              called={facts.called(application)}
              onAccept={(answer) =>
                actions.move(application, "accepted", { ...more(application, "accepted", shown), answer })
              }
              onClose={() => setAccepting(undefined)}
            />
          )}
        </Show>
      </Suspense>
    </MoveProvider>
  );
}
