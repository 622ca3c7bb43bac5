type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * The one place that writes to the console. `event` names what happened; `facts` are codes, counts and table
 * names, never what a record contains.
 */
export const logger = {
  warn(event: string, facts: Facts = {}): void {
    // biome-ignore lint/suspicious/noConsole: this is the logger.
    console.warn(`[coulisses] ${event}`, facts);
  },
};
