/** The id of a record that several devices may make without a network: the same for the same words, everywhere. */
export async function stableId(...words: readonly string[]): Promise<string> {
  const text = new TextEncoder().encode(words.join("\n"));
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", text)).slice(0, 16);
  // Version 8 of RFC 9562: an id whose bits its maker chose.
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
