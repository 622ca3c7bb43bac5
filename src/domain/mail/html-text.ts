// The text of a message that only came as HTML, to be read, searched and quoted. Nothing of it is interpreted.

const entities: Record<string, string> = {
  nbsp: "\u00a0",
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  rsquo: "’",
  lsquo: "‘",
  laquo: "«",
  raquo: "»",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  oelig: "œ",
  OElig: "Œ",
  szlig: "ß",
  euro: "€",
  bull: "•",
  copy: "©",
};

const accents: Record<string, string> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  cedil: "\u0327",
  tilde: "\u0303",
  ring: "\u030a",
};

/** « eacute » is an e and its accent. */
function entityOf(name: string): string | undefined {
  const [, letter = "", accent = ""] = /^([a-z])(acute|grave|circ|uml|cedil|tilde|ring)$/i.exec(name) ?? [];
  return accent ? (letter + accents[accent]).normalize("NFC") : entities[name];
}

const skipped = /^(style|script|head|title|template|noscript)$/;
const breaking = /^(br|p|div|li|tr|h[1-6]|blockquote|table|ul|ol|section|article|header|footer|hr|pre)$/;

/** The words of an HTML text, a line per block. */
export function textOfHtml(html: string): string {
  let text = "";
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf("<", at);
    text += html.slice(at, start < 0 ? undefined : start).replace(/[\r\n\t ]+/g, " ");
    if (start < 0) break;
    if (html.startsWith("<!--", start)) {
      const end = html.indexOf("-->", start + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const end = html.indexOf(">", start);
    if (end < 0) break;
    const name = /^\/?([a-z][a-z\d]*)/i
      .exec(html.slice(start + 1, Math.min(end, start + 20)))?.[1]
      ?.toLowerCase();
    at = end + 1;
    if (!name) continue;
    if (breaking.test(name)) text += "\n";
    if (!skipped.test(name) || html[start + 1] === "/") continue;
    const close = indexOfClose(html, name, at);
    at = close < 0 ? html.length : close;
  }
  return text
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
      if (name) return entityOf(name) ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : " ";
    })
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function indexOfClose(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s>]`, "gi");
  close.lastIndex = from;
  return close.exec(html)?.index ?? -1;
}
