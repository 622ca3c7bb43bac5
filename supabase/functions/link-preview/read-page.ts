// What a page says of itself: its title, and the address of its picture. Read as text, never run.

export interface PageWords {
  title?: string;
  image?: string;
}

const longestTitle = 200;
/** What is looked at of a title, of a tag: a page is a stranger's, and must not cost more than it weighs. */
const longestLooked = 2_000;
const longestTag = 4_000;

/** The words of a page, from the beginning that was read of it. */
export function readPage(body: Uint8Array, contentType: string): PageWords {
  const html = decode(body, contentType).replace(/<!--[\s\S]*?(?:-->|$)/g, "");
  const { meta, title: own } = wordsIn(html);
  const title = clean(meta.get("og:title") ?? own ?? "");
  const image = (
    meta.get("og:image:secure_url") ??
    meta.get("og:image") ??
    meta.get("twitter:image")
  )?.trim();
  return { ...(title ? { title } : {}), ...(image ? { image } : {}) };
}

/** In the charset that the page says it is in. */
function decode(body: Uint8Array, contentType: string): string {
  const start = new TextDecoder("latin1").decode(body.subarray(0, 1_024));
  const name =
    /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1] ??
    "utf-8";
  try {
    return new TextDecoder(name).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

/** The metadata of a page by name, the first of each, and its title. Each letter is passed once, whatever is left open. */
function wordsIn(html: string): { meta: Map<string, string>; title?: string } {
  const meta = new Map<string, string>();
  let title: string | undefined;
  const start = /<(meta|title)\b/gi;
  for (let found = start.exec(html); found; found = start.exec(html)) {
    const end = html.indexOf(">", start.lastIndex);
    if (end < 0) break;
    start.lastIndex = end;
    if (found[1]?.toLowerCase() === "title") {
      title ??= untilClose(html, end + 1);
      continue;
    }
    if (end - found.index > longestTag) continue;
    const tag = html.slice(found.index, end + 1);
    const name = (attribute(tag, "property") ?? attribute(tag, "name"))?.toLowerCase();
    const content = attribute(tag, "content");
    if (name && content && !meta.has(name)) meta.set(name, unescaped(content));
  }
  return { meta, ...(title !== undefined && { title }) };
}

/** What a title holds; nothing of one that is not closed where a title could end. */
function untilClose(html: string, from: number): string {
  const looked = html.slice(from, from + longestLooked);
  const close = looked.search(/<\/title/i);
  return close < 0 ? "" : looked.slice(0, close);
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  laquo: "«",
  raquo: "»",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  middot: "·",
  bull: "•",
  eacute: "é",
  egrave: "è",
  ecirc: "ê",
  agrave: "à",
  acirc: "â",
  ccedil: "ç",
  ocirc: "ô",
  icirc: "î",
  iuml: "ï",
  ucirc: "û",
  ugrave: "ù",
  oelig: "œ",
  Eacute: "É",
  Egrave: "È",
  Agrave: "À",
  Ccedil: "Ç",
};

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));?/gi, (whole, decimal, hex, name) => {
    if (name) return Object.hasOwn(named, name) ? named[name]! : whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** One line of text, of a length that fits. */
function clean(text: string): string {
  const line = unescaped(text.slice(0, longestLooked).replace(/<[^<>]*>/g, ""))
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .trim();
  const letters = [...line];
  return letters.length <= longestTitle
    ? line
    : `${letters
        .slice(0, longestTitle - 1)
        .join("")
        .trim()}…`;
}
