/** One message: a sentence, or a function of its parameters that makes one. */
type Message = string | ((params: never) => string);

/** A tree of messages, one branch per area. */
export type Messages = { readonly [key: string]: Message | Messages };

/** The same tree with the sentences left open: what another language must provide. */
export type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (params: infer P) => string
      ? (params: P) => string
      : Shape<T[K]>;
};

/** Dotted paths of the messages of a tree: "shell.nav.home". */
export type Key<T> = {
  [K in keyof T & string]: T[K] extends Message ? K : `${K}.${Key<T[K]>}`;
}[keyof T & string];

type At<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : P extends keyof T
    ? T[P]
    : never;

type Params<T, P extends string> = At<T, P> extends (params: infer Q) => string ? [params: Q] : [];

/** Finds a message by its path and fills in its parameters. */
export type Translate<T> = <K extends Key<T>>(key: K, ...params: Params<T, K>) => string;

/**
 * Makes the translator of a catalog, read anew at each call so that a reactive catalog stays so. A choice that the catalog
 * has no word for is shown as it is: a later version of the app made it, and it must not take the screen down. An area
 * that is not there yet says nothing until it is; `onAbsent` hears of it.
 */
export function makeTranslate<T>(catalog: () => T, onAbsent?: () => void): Translate<T> {
  return (key, ...params) => {
    const path = key.split(".");
    const last = path.pop()!;
    let branch: unknown = catalog();
    if (onAbsent && !Object.hasOwn(branch as object, path[0]!)) {
      onAbsent();
      return "";
    }
    for (const part of path) branch = (branch as Record<string, unknown>)?.[part];
    if (typeof branch !== "object" || branch === null)
      throw new Error(`No message "${key}" in the catalog: add it in src/i18n for each language.`);
    const message = (branch as Record<string, unknown>)[last];
    if (typeof message === "string") return message;
    return typeof message === "function" ? message(params[0]) : last;
  };
}
