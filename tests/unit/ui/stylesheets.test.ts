import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { declarationsAfter, readCss, stylesheets } from "./css.ts";

const layers = /@layer ([^;]+);/.exec(readCss("public/layers.css"))?.[1]?.split(", ") ?? [];
const roles = new Set(
  ["primitives", "scale", "light", "dark", "wings"].flatMap((name) =>
    [...readCss(`src/ui/styles/${name}.css`).matchAll(/(--[\w-]+):/g)].map((match) => match[1] ?? ""),
  ),
);
const primitives = [...declarationsAfter(readCss("src/ui/styles/primitives.css"), ":root").keys()];

test.each(["index.html", "public.html"])("%s states the order of the layers before anything else", (page) => {
  const html = readFileSync(new URL(`../../../${page}`, import.meta.url), "utf8");
  const [first] = html.match(/<(link rel="stylesheet"|script)[^>]*>/g) ?? [];
  expect(first).toBe('<link rel="stylesheet" href="/layers.css" />');
});

describe.each(stylesheets())("%s", (path) => {
  const css = readCss(path);

  test("stays in the layers of the design", () => {
    const outside = css.replace(/@(import|charset)[^;]+;|@layer [^;{]+;|@font-face\s*\{[^}]*\}/g, "").trim();
    expect(
      topLevelBlocks(outside).filter((head) => !layers.some((layer) => head === `@layer ${layer}`)),
    ).toEqual([]);
  });

  test("speaks of sides by reading direction, and never shouts", () => {
    const physical =
      /[\s;{](margin|padding|border)-(left|right|top|bottom)\b|[\s;{](left|right|top|bottom|width|height|(min|max)-(width|height)):/;
    expect(css.match(physical)?.[0]).toBeUndefined();
    expect(css).not.toMatch(/!important/);
    expect(css).not.toMatch(/#[a-z][\w-]*[^;{}]*\{/);
  });

  test("uses colours by their role", () => {
    if (path.includes("ui/styles/")) return;
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1] ?? "");
    const declared = [...css.matchAll(/(--[\w-]+):/g)].map((match) => match[1] ?? "");
    const given = ["--neutral-850"]; // the toast floats above both themes and is dark in each
    expect(used.filter((name) => primitives.includes(name) && !given.includes(name) && !isArt(path))).toEqual(
      [],
    );
    const known = (name: string) => roles.has(name) || declared.includes(name) || hasFallback(css, name);
    expect(used.filter((name) => !known(name) && !setElsewhere.has(name))).toEqual([]);
  });
});

/** Given by a component to its stylesheet, or by a page to a component. */
const setElsewhere = new Set([
  "--value",
  "--edge",
  "--sheet-edge",
  "--gutter",
  "--size",
  "--tape",
  "--tape-wash",
  "--tape-ink",
  "--columns",
  "--hour",
  "--first",
  "--count",
  "--s",
  "--e",
  "--lane",
  "--lanes",
  "--n",
  "--from",
  "--to",
  "--swiped",
  "--under-top",
  "--under-size",
]);

/** Drawings (a thumbnail, a stage) may mix their own paint. */
function isArt(path: string): boolean {
  return /session|public-page|tab-bar/.test(path);
}

function hasFallback(css: string, name: string): boolean {
  return css.includes(`var(${name},`);
}

function topLevelBlocks(css: string): string[] {
  const heads: string[] = [];
  let depth = 0;
  let head = "";
  for (const character of css) {
    if (character === "{") {
      if (depth === 0) heads.push(head.trim().replace(/\s+/g, " "));
      depth++;
      head = "";
    } else if (character === "}") depth--;
    else if (depth === 0) head += character;
  }
  return heads;
}
