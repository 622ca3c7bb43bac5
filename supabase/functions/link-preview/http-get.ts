// One GET over a connection that is already open, read no further than asked. Written out because the address that was
// checked must be the one that is spoken to: `fetch` looks the name up again, and may then be told another.

/** A connection, as Deno and the tests give one. */
export interface Connection {
  read(): Promise<Uint8Array | null>;
  write(bytes: Uint8Array): Promise<void>;
  close(): void;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** At most as many bytes as asked, whatever was announced. */
  body: Uint8Array;
  /** Whether there was more. */
  isCut: boolean;
}

const longestHead = 32_768;

/** Thrown for whatever is no answer of the web. */
export class BadAnswer extends Error {}

export interface GetOptions {
  accept: string;
  most: number;
  /** Whether the body is wanted, once the head is known. */
  wants(status: number, headers: Headers): boolean;
}

/** Asks for a page and reads its answer. */
export async function get(connection: Connection, url: URL, options: GetOptions): Promise<Answer> {
  const request =
    `GET ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.hostname}\r\naccept: ${options.accept}\r\n` +
    "accept-encoding: identity\r\nuser-agent: Coulisses (link preview)\r\nconnection: close\r\n\r\n";
  await connection.write(new TextEncoder().encode(request));
  const input = makeInput(connection);
  for (;;) {
    const { status, headers } = readHead(await input.until("\r\n\r\n", longestHead));
    if (status < 200) continue;
    const isPlain = /^(identity)?$/i.test(headers.get("content-encoding") ?? "");
    if (!options.wants(status, headers) || !isPlain)
      return { status, headers, body: new Uint8Array(), isCut: true };
    return { status, headers, ...(await readBody(input, headers, options.most)) };
  }
}

function readHead(bytes: Uint8Array): { status: number; headers: Headers } {
  const [first = "", ...lines] = new TextDecoder("latin1").decode(bytes).split("\r\n");
  const status = Number(/^HTTP\/1\.[01] (\d{3})(?: |$)/.exec(first)?.[1]);
  if (!status) throw new BadAnswer("no status");
  const headers = new Headers();
  for (const line of lines.filter(Boolean)) {
    const [, name, value] = /^([\w!#$%&'*+.^`|~-]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    if (!name || value === undefined) throw new BadAnswer("header");
    try {
      headers.append(name, value);
    } catch {
      throw new BadAnswer("header");
    }
  }
  return { status, headers };
}

async function readBody(
  input: Input,
  headers: Headers,
  most: number,
): Promise<{ body: Uint8Array; isCut: boolean }> {
  if (!/(^|,\s*)chunked$/i.test(headers.get("transfer-encoding") ?? "")) {
    const announced = headers.get("content-length");
    const length = announced === null ? Number.POSITIVE_INFINITY : Number(announced);
    if (!(length >= 0)) throw new BadAnswer("length");
    const body = await input.take(Math.min(length, most));
    return { body, isCut: length > most && body.length === most };
  }
  const parts: Uint8Array[] = [];
  let left = most;
  for (;;) {
    const line = new TextDecoder("latin1").decode(await input.until("\r\n", 200));
    const size = /^[\da-f]{1,8}(?=;|\s|$)/i.exec(line)?.[0];
    if (size === undefined) throw new BadAnswer("chunk");
    const length = Number.parseInt(size, 16);
    if (length === 0) return { body: join(parts), isCut: false };
    const part = await input.take(Math.min(length, left));
    parts.push(part);
    left -= part.length;
    if (left <= 0) return { body: join(parts), isCut: true };
    if (part.length < length) return { body: join(parts), isCut: true };
    await input.take(2);
  }
}

interface Input {
  /** Up to a mark, which is taken too and left out. */
  until(mark: string, most: number): Promise<Uint8Array>;
  /** So many bytes, or as many as there are. */
  take(count: number): Promise<Uint8Array>;
}

function makeInput(connection: Connection): Input {
  let held = new Uint8Array();
  let isEnded = false;
  async function more(): Promise<boolean> {
    const bytes = isEnded ? null : await connection.read();
    if (bytes === null) {
      isEnded = true;
      return false;
    }
    held = join([held, bytes]);
    return true;
  }
  return {
    async until(mark, most) {
      for (;;) {
        const at = indexOf(held, mark);
        if (at >= 0) {
          const found = held.slice(0, at);
          held = held.slice(at + mark.length);
          return found;
        }
        if (held.length > most || !(await more())) throw new BadAnswer("head");
      }
    },
    async take(count) {
      const parts: Uint8Array[] = [];
      let left = count;
      while (left > 0) {
        if (held.length === 0 && !(await more())) break;
        const part = held.slice(0, left);
        held = held.slice(part.length);
        parts.push(part);
        left -= part.length;
      }
      return join(parts);
    },
  };
}

function indexOf(bytes: Uint8Array, mark: string): number {
  const wanted = new TextEncoder().encode(mark);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, n) => bytes[at + n] === byte)) return at;
  return -1;
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
