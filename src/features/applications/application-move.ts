import { createContext, useContext } from "solid-js";
import type { Application, ApplicationStage } from "#domain/applications/application.ts";

/** Where a card was dropped, among the others in sight of its column. */
export interface Shown {
  cards: readonly Application[];
  at: number;
}

/** Moves an application; one that is accepted is first asked what was granted. */
export interface MoveApplication {
  move(application: Application, stage: ApplicationStage, shown?: Shown): void;
}

const MoveContext = createContext<MoveApplication>();
export const MoveProvider = MoveContext.Provider;

/** How applications are moved here. */
export function useMove(): MoveApplication {
  const value = useContext(MoveContext);
  if (!value) throw new Error("useMove() needs a <MoveProvider> above it.");
  return value;
}
