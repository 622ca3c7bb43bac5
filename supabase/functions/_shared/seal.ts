// What belongs to other services (tokens, signing keys) is kept sealed: AES-GCM, with a key that only functions have. A
// copy of the database opens nothing.

export interface Sealer {
  seal(text: string): Promise<string>;
  /** What was sealed; throws when the key is another one or the text was altered. */
  open(sealed: string): Promise<string>;
}

const version = "v1";

/** `key`: 32 bytes in base64, of either alphabet. */
export function makeSealer(key: string): Sealer {
  const raw = fromBase64(key);
  if (raw.length !== 32) throw new Error("SEAL_KEY must be 32 bytes in base64: openssl rand -base64 32");
  const imported = crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
  return {
    async seal(text) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const bytes = await crypto.subtle.encrypt(
        { name: "AES-GCM", iv },
        await imported,
        new TextEncoder().encode(text),
      );
      return [version, toBase64(iv), toBase64(new Uint8Array(bytes))].join(".");
    },
    async open(sealed) {
      const [given, iv = "", bytes = ""] = sealed.split(".");
      if (given !== version) throw new Error("What was sealed is of an unknown version.");
      const text = await crypto.subtle.decrypt(
        { name: "AES-GCM", iv: fromBase64(iv) },
        await imported,
        fromBase64(bytes),
      );
      return new TextDecoder().decode(text);
    },
  };
}

/** A secret nobody can guess, of letters that travel anywhere. */
export const randomSecret = () => toBase64(crypto.getRandomValues(new Uint8Array(32)));

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
    letter.charCodeAt(0),
  );
}
