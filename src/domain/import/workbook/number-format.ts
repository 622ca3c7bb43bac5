// A number of a cell and the way it is shown → the text that people see: « 05145550199 » is neither an amount nor a
// date, and « H2X 1Y4 » sits beside 12345 in one column.

/** What a format makes of a number. */
export type Shape = "plain" | "percent" | "day" | "instant" | "time" | { mask: string };

const builtIn: Record<number, Shape> = {
  9: "percent",
  10: "percent",
  14: "day",
  15: "day",
  16: "day",
  17: "day",
  18: "time",
  19: "time",
  20: "time",
  21: "time",
  22: "instant",
  45: "time",
  46: "time",
  47: "time",
};

/** The shape of a style, by its number and, for those of the file itself, its code. */
export function shapeOf(id: number, code: string | undefined): Shape {
  if (code !== undefined) return shapeOfCode(code);
  // East Asian dates.
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "day";
  return builtIn[id] ?? "plain";
}

function shapeOfCode(code: string): Shape {
  // Positive numbers follow the first section that asks for nothing, else the last: « [<=9999999]###-####;(###) ###-#### ».
  const sections = code.split(";");
  const section = sections.find((text) => !/\[[<>=]/.test(text)) ?? sections.at(-1) ?? "";
  const isElapsed = /\[(h+|m+|s+)\]/i.test(section);
  const bare = section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").replace(/general|standard/gi, "");
  if (isElapsed) return "time";
  if (/[ymdjahs]/i.test(bare) && !/[#0?]/.test(bare.replace(/\.0+/g, ""))) {
    const hasDay = /[ydja]|m{3,}/i.test(bare.replace(/am\/pm|a\/p/gi, ""));
    const hasTime = /[hs]/i.test(bare);
    return hasDay ? (hasTime ? "instant" : "day") : hasTime ? "time" : "day";
  }
  if (bare.includes("%")) return "percent";
  const shown = section.replace(/\[[^\]]*\]|_.|\*./g, "").replace(/\\(.)|"([^"]*)"/g, "$1$2");
  const isMask =
    /^[#0\s()\-–./+]*$/.test(shown) && !/\./.test(bare) && (shown.match(/[#0]/g)?.length ?? 0) > 1;
  return isMask && (shown.includes("0") || /[^#]/.test(shown.trim())) ? { mask: shown.trim() } : "plain";
}

/** The text of a number under a shape; `is1904` counts days from there, as old Macs did. */
export function showNumber(value: number, shape: Shape, is1904: boolean): string {
  if (!Number.isFinite(value)) return "";
  if (shape === "percent") return `${plain(value * 100)} %`;
  if (shape === "plain") return plain(value);
  if (typeof shape === "object") return masked(value, shape.mask);
  return dateOf(value, shape, is1904) ?? plain(value);
}

/** Fifteen digits, as a spreadsheet keeps them, never with an exponent. */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) >= 1e21 || (rounded !== 0 && Math.abs(rounded) < 1e-6)
    ? rounded.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 15 })
    : String(rounded);
}

/** Pours the digits in the mask from its end: 5145550199 in « (000) 000-0000 », 42 in « 00000 ». */
function masked(value: number, mask: string): string {
  if (!Number.isInteger(value) || value < 0) return plain(value);
  const digits = [...String(value)];
  let text = "";
  for (const place of [...mask].reverse()) {
    if (place === "0") text = (digits.pop() ?? "0") + text;
    else if (place === "#") text = (digits.pop() ?? "") + text;
    else text = place + text;
  }
  return digits.join("") + text;
}

const dayMs = 86_400_000;

/** Days since 1900 (with the 29 February 1900 that never was) or 1904; nothing for what no calendar holds. */
function dateOf(serial: number, shape: "day" | "instant" | "time", is1904: boolean): string | undefined {
  if (serial < 0 || serial > 2_958_466) return undefined;
  const days = Math.floor(serial);
  const origin = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const seconds = Math.round((serial - days) * 86_400);
  const iso = new Date(origin + days * dayMs + seconds * 1000).toISOString();
  const time = seconds % 60 === 0 ? iso.slice(11, 16) : iso.slice(11, 19);
  if (shape === "time") return days === 0 ? time : `${iso.slice(0, 10)} ${time}`;
  return shape === "instant" && seconds > 0 ? `${iso.slice(0, 10)} ${time}` : iso.slice(0, 10);
}
