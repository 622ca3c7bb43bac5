import { type Facts, note } from "./diagnostic/journal.ts";

/**
 * The one place that writes to the console and the journal. `event` names what happened; `facts` are codes, counts and table
 * names, never what a record contains.
 */
export const logger = {
  warn(event: string, facts: Facts = {}): void {
    note(event, facts);
    // biome-ignore lint/suspicious/noConsole: this is the logger.
    console.warn(`[coulisses] ${event}`, facts);
  },
};
