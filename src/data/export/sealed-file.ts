// A file that only its passphrase opens. Everything needed to open it is in its header, in clear and authenticated;
// the header names nobody. Layout: 8 bytes of magic, 4 of header length (big endian), the header (JSON), the sealed
// bytes to the end. PBKDF2 stretches the passphrase; HKDF draws from it the AES-GCM key and a short check, which
// tells a wrong passphrase from a damaged file without a second stretching.

import type { ErrorCode, Result } from "#domain/errors.ts";

/** What the header says of a file, before anybody typed a passphrase. */
export interface SealedHeader {
  version: number;
  kdf: { name: "PBKDF2"; hash: "SHA-256"; iterations: number; salt: string };
  cipher: { name: "AES-GCM"; iv: string; bytes: number };
  /** Of the key: the same for the same passphrase and salt. */
  check: string;
  /** Salted digests of whom and of which workspaces it is about. */
  owner: string;
  parts: string[];
}

/** Whom a file is about. */
export interface Subject {
  owner: string;
  parts: readonly string[];
}

/** Turns a passphrase into 256 bits, slowly. */
export type Stretch = (passphrase: string, salt: Uint8Array, iterations: number) => Promise<ArrayBuffer>;

export const sealedVersion = 1;
/** OWASP's floor for PBKDF2 with SHA-256 is 600,000: a second on an old phone. */
export const iterations = 1_000_000;
const fewestIterations = 600_000;
/** A header that asks for more would only keep the device busy. */
const mostIterations = 10_000_000;
const longestHeader = 64 * 1024;
/** No device holds so much unsent work. */
export const largestFile = 64 * 1024 * 1024;

const magic = new TextEncoder().encode("COULISSE");
const prefix = magic.length + 4;

/** Seals bytes under a passphrase. */
export async function seal(
  content: Uint8Array,
  passphrase: string,
  subject: Subject,
  stretch: Stretch = pbkdf2,
): Promise<Uint8Array> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const keys = await keysOf(await stretch(clean(passphrase), salt, iterations));
  const header: SealedHeader = {
    version: sealedVersion,
    kdf: { name: "PBKDF2", hash: "SHA-256", iterations, salt: toBase64(salt) },
    cipher: { name: "AES-GCM", iv: toBase64(iv), bytes: content.length + tagBytes },
    check: keys.check,
    owner: await digestOf(salt, subject.owner),
    parts: await Promise.all(subject.parts.map((part) => digestOf(salt, part))),
  };
  const front = frontOf(header);
  const sealed = await crypto.subtle.encrypt(gcm(iv, front), keys.key, content as BufferSource);
  return joined(front, new Uint8Array(sealed));
}

/** Reads the header. Nothing of it is trusted before the file is opened. */
export function readHeader(file: Uint8Array): Result<{ header: SealedHeader }> {
  if (file.length < prefix || !magic.every((byte, n) => file[n] === byte)) return no("work_unreadable");
  const length = new DataView(file.buffer, file.byteOffset).getUint32(magic.length);
  if (length > longestHeader) return no("work_damaged");
  if (file.length < prefix + length) return no("work_damaged");
  let header: SealedHeader;
  try {
    header = JSON.parse(decode(file.subarray(prefix, prefix + length))) as SealedHeader;
  } catch {
    return no("work_damaged");
  }
  if (typeof header?.version !== "number") return no("work_damaged");
  if (header.version > sealedVersion) return no("work_newer");
  if (!isWhole(header) || file.length !== prefix + length + header.cipher.bytes) return no("work_damaged");
  return { ok: true, header };
}

/** Opens a file for whoever has its passphrase. */
export async function unseal(
  file: Uint8Array,
  passphrase: string,
  stretch: Stretch = pbkdf2,
): Promise<Result<{ content: Uint8Array }>> {
  const read = readHeader(file);
  if (!read.ok) return read;
  const { kdf, cipher, check } = read.header;
  const keys = await keysOf(await stretch(clean(passphrase), fromBase64(kdf.salt), kdf.iterations));
  if (keys.check !== check) return no("passphrase_wrong");
  const start = file.length - cipher.bytes;
  try {
    const front = file.subarray(0, start);
    const sealed = file.subarray(start) as BufferSource;
    const opened = await crypto.subtle.decrypt(gcm(fromBase64(cipher.iv), front), keys.key, sealed);
    return { ok: true, content: new Uint8Array(opened) };
  } catch {
    return no("work_damaged");
  }
}

/** Whether a header speaks of somebody, or of a workspace. */
export async function isAbout(header: SealedHeader, subject: { owner: string } | { part: string }) {
  const salt = fromBase64(header.kdf.salt);
  if ("owner" in subject) return (await digestOf(salt, subject.owner)) === header.owner;
  return header.parts.includes(await digestOf(salt, subject.part));
}

/** PBKDF2 of the browser. */
export async function pbkdf2(passphrase: string, salt: Uint8Array, rounds: number): Promise<ArrayBuffer> {
  const raw = new TextEncoder().encode(passphrase);
  const key = await crypto.subtle.importKey("raw", raw, "PBKDF2", false, ["deriveBits"]);
  const parameters = { name: "PBKDF2", hash: "SHA-256", salt: salt as BufferSource, iterations: rounds };
  return crypto.subtle.deriveBits(parameters, key, 256);
}

const tagBytes = 16;
const no = (code: ErrorCode): { ok: false; code: ErrorCode } => ({ ok: false, code });
const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

/** Keyboards compose letters differently, and phones add a space after a word. */
const clean = (passphrase: string) => passphrase.normalize("NFKC").trim();

const gcm = (iv: Uint8Array, front: Uint8Array) => ({
  name: "AES-GCM",
  iv: iv as BufferSource,
  additionalData: front as BufferSource,
});

async function keysOf(stretched: ArrayBuffer): Promise<{ key: CryptoKey; check: string }> {
  const base = await crypto.subtle.importKey("raw", stretched, "HKDF", false, ["deriveBits", "deriveKey"]);
  const draw = (info: string) => ({
    name: "HKDF",
    hash: "SHA-256",
    salt: new Uint8Array(0),
    info: new TextEncoder().encode(info),
  });
  const aes = { name: "AES-GCM", length: 256 };
  const key = await crypto.subtle.deriveKey(draw("key"), base, aes, false, ["encrypt", "decrypt"]);
  const check = await crypto.subtle.deriveBits(draw("check"), base, 128);
  return { key, check: toBase64(new Uint8Array(check)) };
}

async function digestOf(salt: Uint8Array, id: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", joined(salt, new TextEncoder().encode(id)) as never);
  return toBase64(new Uint8Array(digest));
}

function frontOf(header: SealedHeader): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.length);
  return joined(magic, length, text);
}

function isWhole({ kdf, cipher, check, owner, parts }: SealedHeader): boolean {
  const isStretched =
    kdf?.name === "PBKDF2" &&
    kdf.hash === "SHA-256" &&
    Number.isSafeInteger(kdf.iterations) &&
    kdf.iterations >= fewestIterations &&
    kdf.iterations <= mostIterations;
  const isSealed =
    cipher?.name === "AES-GCM" && Number.isSafeInteger(cipher.bytes) && cipher.bytes >= tagBytes;
  return (
    isStretched &&
    isSealed &&
    bytesIn(kdf.salt) === 16 &&
    bytesIn(cipher.iv) === 12 &&
    bytesIn(check) === 16 &&
    bytesIn(owner) === 32 &&
    Array.isArray(parts) &&
    parts.every((part) => bytesIn(part) === 32)
  );
}

function bytesIn(text: unknown): number {
  try {
    return fromBase64(text as string).length;
  } catch {
    return -1;
  }
}

function joined(...pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
