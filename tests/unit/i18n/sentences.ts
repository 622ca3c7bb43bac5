/** One sentence of a catalog, made with stand-in parameters. */
export interface Sentence {
  key: string;
  text: string;
}

/** Every sentence of a catalog. */
export function sentencesOf(node: unknown, path = ""): Sentence[] {
  if (typeof node === "string") return [{ key: path, text: node }];
  if (typeof node === "function") return [{ key: path, text: node(standIn()) }];
  return Object.entries(node as object).flatMap(([key, child]) =>
    sentencesOf(child, path ? `${path}.${key}` : key),
  );
}

/** Stands for any parameter: a count, a name, a list, an object of those. */
function standIn(): unknown {
  return new Proxy(() => undefined, {
    get(_, key) {
      if (key === Symbol.toPrimitive) return (hint: string) => (hint === "number" ? 2 : "2");
      if (key === Symbol.iterator) return [].values;
      return standIn();
    },
    apply: () => standIn(),
  });
}
