import { globSync, readFileSync } from "node:fs";

const root = new URL("../../../", import.meta.url);

/** A stylesheet of the product, without its comments. */
export function readCss(path: string): string {
  return readFileSync(new URL(path, root), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
}

/** Every stylesheet of the product. */
export function stylesheets(): string[] {
  return globSync("src/**/*.css", { cwd: root });
}

/** Custom properties declared in the block that follows a selector. */
export function declarationsAfter(css: string, selector: string): Map<string, string> {
  const start = css.indexOf("{", css.indexOf(selector));
  if (start < 0) throw new Error(`No block « ${selector} » in the stylesheet.`);
  const block = css.slice(start + 1, css.indexOf("}", start));
  return new Map(
    [...block.matchAll(/(--[\w-]+|color-scheme):\s*([^;]+);/g)].map((m) => [m[1] ?? "", m[2] ?? ""]),
  );
}
