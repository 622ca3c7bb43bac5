// Outlook keeps many messages as compressed RTF with their HTML hidden in it. This unpacks it and finds the HTML, or
// the text when there is none. Nothing is drawn, no object is opened.

const dictionary =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

const longest = 20_000_000;

/** Unpacks the compressed RTF of a message (MS-OXRTFCP), one character per byte; empty when it is no such thing. */
export function unpackRtf(bytes: Uint8Array): string {
  if (bytes.length < 16) return "";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = view.getUint32(8, true);
  const size = Math.min(view.getUint32(4, true), longest);
  if (kind === 0x414c454d) return bytesAsText(bytes.subarray(16, 16 + size));
  if (kind !== 0x75465a4c) return "";
  const window = new Uint8Array(4096);
  for (let i = 0; i < dictionary.length; i++) window[i] = dictionary.charCodeAt(i);
  const out = new Uint8Array(size);
  let written = 0;
  let write = dictionary.length;
  const put = (byte: number) => {
    if (written < size) out[written++] = byte;
    window[write] = byte;
    write = (write + 1) & 4095;
  };
  let at = 16;
  while (at < bytes.length && written < size) {
    const control = bytes[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < bytes.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[at++] ?? 0);
        continue;
      }
      const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      at += 2;
      const offset = pair >> 4;
      // A reference to the place of writing is the end.
      if (offset === write) return bytesAsText(out.subarray(0, written));
      for (let i = 0; i < (pair & 15) + 2; i++) put(window[(offset + i) & 4095] ?? 0);
    }
  }
  return bytesAsText(out.subarray(0, written));
}

function bytesAsText(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

/** What a group leaves out: tables of fonts, pictures, objects, and whatever is marked as skippable. */
const unseen =
  /^(fonttbl|colortbl|stylesheet|info|pict|object|objdata|header|footer|listtable|listoverridetable|themedata|colorschememapping|latentstyles|datastore|xmlnstbl|rsidtbl|generator|filetbl|revtbl|mmathPr|fldinst)$/;
const breaks: Record<string, string> = {
  par: "\n",
  line: "\n",
  row: "\n",
  sect: "\n",
  page: "\n",
  tab: "\t",
  cell: "\t",
  bullet: "•",
  endash: "–",
  emdash: "—",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
};

interface Group {
  isSeen: boolean;
  isRtfOnly: boolean;
  skip: number;
  /** The charset of the font in use, when the font says one. */
  charset: string | undefined;
}

/** Of the charsets a font can name (`\fcharset`), what decodes their letters. */
const fontCharsets: Record<number, string> = {
  0: "windows-1252",
  128: "shift_jis",
  129: "euc-kr",
  134: "gbk",
  136: "big5",
  161: "windows-1253",
  162: "windows-1254",
  163: "windows-1258",
  177: "windows-1255",
  178: "windows-1256",
  186: "windows-1257",
  204: "windows-1251",
  222: "windows-874",
  238: "windows-1250",
};

/** The HTML that RTF holds, else its text. `charset` decodes the letters written as bytes. */
export function readRtf(rtf: string, charset = "windows-1252"): { html?: string; text: string } {
  const isHtml = /^[^}]{0,2000}\\fromhtml1/.test(rtf);
  const declared = /\\ansicpg(\d{3,5})/.exec(rtf.slice(0, 500))?.[1];
  const usual = declared ? charsetNamed(Number(declared), charset) : charset;
  const fonts = new Map<number, string | undefined>();
  let defined = 0;
  const tokens = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;
  const groups: Group[] = [];
  let group: Group = { isSeen: true, isRtfOnly: false, skip: 1, charset: undefined };
  const out: string[] = [];
  let bytes: number[] = [];
  let left = 0;
  const say = (text: string) => {
    if (bytes.length > 0) out.push(decode(bytes, group.charset ?? usual));
    bytes = [];
    if (text !== "") out.push(text);
  };
  // Inside of HTML, what is only for RTF readers is left out; tags stand in groups of their own.
  const isSaid = () => group.isSeen && !(isHtml && group.isRtfOnly);

  for (const [, word, number, hex, symbol, brace, text] of rtf.matchAll(tokens)) {
    if (brace !== undefined) say("");
    if (brace === "{") {
      if (groups.length > 2000) break;
      groups.push(group);
      group = { ...group };
    } else if (brace === "}") {
      group = groups.pop() ?? group;
    } else if (word !== undefined) {
      if (word === "htmlrtf") group.isRtfOnly = number !== "0";
      else if (word === "htmltag") group.isSeen = true;
      else if (word === "uc") group.skip = Number(number ?? 1);
      else if (word === "u" && isSaid()) {
        say(String.fromCharCode(Number(number) & 0xffff));
        left = group.skip;
      } else if (word === "fcharset") fonts.set(defined, fontCharsets[Number(number)]);
      else if (word === "f") {
        say("");
        // In the table of fonts the same word names the font that is told of.
        defined = Number(number);
        group.charset = fonts.get(defined);
      } else if (unseen.test(word)) group.isSeen = false;
      else if (breaks[word] !== undefined && isSaid()) say(isHtml && word === "par" ? "\r\n" : breaks[word]);
    } else if (hex !== undefined) {
      if (left > 0) left--;
      else if (isSaid()) bytes.push(Number.parseInt(hex, 16));
    } else if (symbol !== undefined) {
      if (symbol === "*") group.isSeen = false;
      else if (isSaid() && /[\\{}]/.test(symbol)) {
        if (awaitsHalf(bytes, group.charset ?? usual)) bytes.push(symbol.charCodeAt(0));
        else say(symbol);
      } else if (isSaid() && symbol === "~") say("\u00a0");
      else if (isSaid() && symbol === "_") say("-");
    } else if (text !== undefined && isSaid()) {
      let kept = text.slice(left);
      left = Math.max(0, left - text.length);
      if (kept !== "" && awaitsHalf(bytes, group.charset ?? usual)) {
        bytes.push(kept.charCodeAt(0));
        kept = kept.slice(1);
      }
      say(kept);
    }
  }
  say("");
  const whole = out.join("").toWellFormed();
  return isHtml ? { html: whole, text: "" } : { text: whole.trim() };
}

function charsetNamed(codePage: number, fallback: string): string {
  const label = codePage === 932 ? "shift_jis" : codePage === 65001 ? "utf-8" : `windows-${codePage}`;
  return /^(shift_jis|utf-8|windows-125\d)$/.test(label) ? label : fallback;
}

const decoders = new Map<string, TextDecoder>();

function decode(bytes: number[], charset: string): string {
  const decoder = decoders.get(charset) ?? new TextDecoder(charset);
  decoders.set(charset, decoder);
  return decoder.decode(Uint8Array.from(bytes));
}

/** A letter of two bytes may have its second half written as a plain letter: « \'83e ». */
function awaitsHalf(bytes: readonly number[], charset: string): boolean {
  if (!/^(shift_jis|gbk|big5|euc-kr)$/.test(charset)) return false;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const isLead = byte > 0x80 && !(charset === "shift_jis" && byte >= 0xa0 && byte < 0xe0);
    at += isLead ? 2 : 1;
  }
  return at > bytes.length;
}
