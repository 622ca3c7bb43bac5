import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import type { Mutant } from "./mutants.ts";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Puts a fault in its file while it is loaded; the file itself stays as it is. */
export function mutate({ name, file, find, becomes }: Mutant): Plugin {
  return {
    name: `mutate: ${name}`,
    enforce: "pre",
    transform(code, id) {
      if (id.split("?")[0] !== root + file) return undefined;
      if (code.split(find).length !== 2) throw new Error(`${file} does not hold this text once: ${find}`);
      return code.replace(find, () => becomes);
    },
  };
}
