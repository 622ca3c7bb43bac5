/** SHA-256 of a file, in 64 hex digits. The browser computes it on a thread of its own. */
export async function sha256Of(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** An id that is always the same for the same words: what two devices make apart is then made once. */
export async function idOf(...words: readonly string[]): Promise<string> {
  const hex = await sha256Of(new TextEncoder().encode(words.join("\n")));
  // A UUID of version 8: its bits are those of the digest.
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
