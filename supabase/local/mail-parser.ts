// Reads the messages that our own programs send: headers, one level of multipart, the two usual
// transfer encodings. Not a general parser: mail that comes from outside is read elsewhere.

export type ParsedMail = {
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
};

type Part = { headers: Record<string, string>; body: string };

/** Parses a raw message given as Latin-1 text, one character per byte. */
export function parseMail(raw: string): ParsedMail {
  const message = splitPart(raw);
  const leaves = leavesOf(message);
  const leaf = (kind: string) => leaves.find((part) => typeOf(part).startsWith(kind));
  const plain = leaf("text/plain");
  const html = leaf("text/html");
  return {
    from: decodeWords(message.headers.from ?? ""),
    to: addressesIn(message.headers.to ?? ""),
    subject: decodeWords(message.headers.subject ?? ""),
    text: plain ? decodeBody(plain) : "",
    html: html ? decodeBody(html) : "",
    headers: message.headers,
  };
}

function splitPart(raw: string): Part {
  const end = /\r?\n\r?\n/.exec(raw);
  const head = end ? raw.slice(0, end.index) : raw;
  const headers: Record<string, string> = {};
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, body: end ? raw.slice(end.index + end[0].length) : "" };
}

function leavesOf(part: Part): Part[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(part.headers["content-type"] ?? "")?.[1];
  if (!boundary) return [part];
  return part.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((piece) => leavesOf(splitPart(piece.replace(/^\r?\n/, "").replace(/\r?\n$/, ""))));
}

function typeOf(part: Part): string {
  return (part.headers["content-type"] ?? "text/plain").toLowerCase();
}

function decodeBody(part: Part): string {
  const charset = /charset="?([^";\s]+)/i.exec(part.headers["content-type"] ?? "")?.[1] ?? "utf-8";
  const encoding = (part.headers["content-transfer-encoding"] ?? "").toLowerCase();
  if (encoding === "base64") return decodeBytes(Buffer.from(part.body, "base64"), charset);
  if (encoding === "quoted-printable")
    return decodeBytes(fromQuotedPrintable(part.body.replace(/=\r?\n/g, "")), charset);
  return decodeBytes(Buffer.from(part.body, "latin1"), charset);
}

/** RFC 2047: =?utf-8?B?…?= and =?utf-8?Q?…?= in headers. */
function decodeWords(value: string): string {
  return value
    .replace(/(\?=)\s+(=\?)/g, "$1$2")
    .replace(/=\?([^?]+)\?([bq])\?([^?]*)\?=/gi, (_, charset: string, kind: string, text: string) =>
      decodeBytes(
        kind.toLowerCase() === "b"
          ? Buffer.from(text, "base64")
          : fromQuotedPrintable(text.replaceAll("_", " ")),
        charset,
      ),
    );
}

function fromQuotedPrintable(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}

function decodeBytes(bytes: Buffer, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}

function addressesIn(value: string): string[] {
  return value
    .split(",")
    .map((one) => (/<([^>]+)>/.exec(one)?.[1] ?? one).trim().toLowerCase())
    .filter(Boolean);
}
