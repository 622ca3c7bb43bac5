// The few messages of the PostgreSQL protocol that a server must read and write itself.
// https://www.postgresql.org/docs/17/protocol-message-formats.html

const sslRequest = 80877103;
const gssRequest = 80877104;
const cancelRequest = 80877102;

export type BackendMessage = { type: string; bytes: Buffer };

/** Cuts what a client sends into whole messages; those before the greeting carry no type byte. */
export class MessageReader {
  #rest: Buffer = Buffer.alloc(0);
  /** Set once the client has sent its startup message. */
  isTyped = false;

  *push(chunk: Buffer): Generator<Buffer> {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    while (true) {
      const at = this.isTyped ? 1 : 0;
      if (this.#rest.length < at + 4) return;
      const length = at + this.#rest.readInt32BE(at);
      if (this.#rest.length < length) return;
      const message = this.#rest.subarray(0, length);
      this.#rest = this.#rest.subarray(length);
      if (!this.isTyped && isStartup(message)) this.isTyped = true;
      yield message;
    }
  }
}

function isStartup(message: Buffer): boolean {
  return ![sslRequest, gssRequest, cancelRequest].includes(message.readInt32BE(4));
}

/** The answers of the greeting: no encryption, then the password, then « ready ». */
export function startupReplies(
  message: Buffer,
  reader: MessageReader,
  password: string,
): { replies: Buffer; known: boolean } {
  if (!reader.isTyped) return { replies: Buffer.from("N"), known: false };
  const isPassword = message[0] === 0x70;
  if (!isPassword) return { replies: makeMessage("R", int32(3)), known: false };
  if (message.subarray(5, -1).toString() !== password) {
    return {
      replies: makeMessage("E", "SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed\0\0"),
      known: false,
    };
  }
  const settings = {
    server_version: "17.5",
    server_encoding: "UTF8",
    client_encoding: "UTF8",
    TimeZone: "UTC",
    standard_conforming_strings: "on",
  };
  const replies = [
    makeMessage("R", int32(0)),
    ...Object.entries(settings).map(([name, value]) => makeMessage("S", `${name}\0${value}\0`)),
    makeMessage("K", Buffer.concat([int32(1), int32(1)])),
    makeMessage("Z", "I"),
  ];
  return { replies: Buffer.concat(replies), known: true };
}

/** Each whole message of what the server answered. */
export function* walkMessages(raw: Buffer): Generator<BackendMessage> {
  let at = 0;
  while (at + 5 <= raw.length) {
    const end = at + 1 + raw.readInt32BE(at + 1);
    yield { type: String.fromCharCode(raw[at] ?? 0), bytes: raw.subarray(at, end) };
    at = end;
  }
}

/** A message with its type and length. */
export function makeMessage(type: string, body: string | Buffer = ""): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(type), int32(bytes.length + 4), bytes]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
