import { describe, expect, test } from "vitest";
import { declarationsAfter, readCss } from "./css.ts";

const dark = readCss("src/ui/styles/dark.css");
const chosen = declarationsAfter(dark, ':root[data-theme="dark"]');
const preferred = declarationsAfter(dark, ':root:not([data-theme="light"])');
const light = declarationsAfter(readCss("src/ui/styles/light.css"), ":root");
const primitives = declarationsAfter(readCss("src/ui/styles/primitives.css"), ":root");

test("« Service » is the same whether it is chosen or preferred by the system", () => {
  expect([...chosen]).toEqual([...preferred]);
  expect(chosen.size).toBeGreaterThan(40);
});

test("both themes define the same roles", () => {
  const own = ["--selection"];
  expect([...chosen.keys()].filter((key) => !light.has(key) && !key.startsWith("--wings"))).toEqual([]);
  expect([...light.keys()].filter((key) => !chosen.has(key) && !own.includes(key))).toEqual([]);
});

/** [text, ground, least contrast]: 4.5 for words, 3 for borders of controls. */
const pairs: [string, string, number][] = [
  ["--ink", "--bg", 7],
  ["--ink", "--surface", 7],
  ["--ink-2", "--bg", 4.5],
  ["--ink-2", "--fill", 4.5],
  ["--ink-3", "--surface", 4.5],
  ["--on-action", "--action", 4.5],
  ["--brand", "--surface", 4.5],
  ["--on-brand", "--brand-fill", 4.5],
  ["--on-light", "--light", 4.5],
  ["--light-ink", "--light-soft", 4.5],
  ["--danger", "--danger-soft", 4.5],
  ["--on-danger", "--danger", 4.5],
  ["--success", "--success-soft", 4.5],
  ["--info", "--info-soft", 4.5],
  ["--line-strong", "--surface", 3],
  ["--focus", "--bg", 3],
  ...[1, 2, 3, 4, 5, 6].map((n): [string, string, number] => [`--tape-${n}-ink`, `--tape-${n}-wash`, 4.5]),
];

describe.each([
  ["Plein feu", light],
  ["Service", chosen],
])("[P0.10] in « %s »", (_, theme) => {
  test.each(pairs)("%s on %s is at least %d to 1", (text, ground, least) => {
    expect(contrast(colour(theme, text), colour(theme, ground))).toBeGreaterThanOrEqual(least);
  });
});

/** The sign-in says there why somebody is back at the door. */
describe.each([
  ["Plein feu", light],
  ["Service", chosen],
])("[P0.10] on the wings, in « %s »", (_, theme) => {
  const wings = new Map([...theme, ...declarationsAfter(readCss("src/ui/styles/wings.css"), ".wings")]);
  test.each(["light", "danger", "success", "info"])("a notice of %s is read", (tone) => {
    expect(contrast(colour(wings, "--ink"), colour(wings, `--${tone}-soft`))).toBeGreaterThanOrEqual(7);
    const icon = tone === "light" ? "--light-ink" : `--${tone}`;
    expect(contrast(colour(wings, icon), colour(wings, `--${tone}-soft`))).toBeGreaterThanOrEqual(4.5);
  });
});

function colour(theme: Map<string, string>, name: string): string {
  const value = theme.get(name) ?? primitives.get(name);
  if (value === undefined) throw new Error(`${name} is no colour of the theme.`);
  const reference = /^var\((--[\w-]+)\)$/.exec(value);
  return reference?.[1] ? colour(theme, reference[1]) : value;
}

function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((d) => d + d).join("") : hex.slice(1);
  const [r, g, b] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
