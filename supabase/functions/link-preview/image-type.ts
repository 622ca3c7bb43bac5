/** What a picture is by its first bytes; nothing for what is none of the three. */
export function imageType(bytes: Uint8Array): "image/png" | "image/jpeg" | "image/webp" | undefined {
  const begins = (mark: readonly number[], at = 0) => mark.every((byte, n) => bytes[at + n] === byte);
  if (begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  if (begins([0xff, 0xd8, 0xff])) return "image/jpeg";
  const isWebp = begins([0x52, 0x49, 0x46, 0x46]) && begins([0x57, 0x45, 0x42, 0x50], 8);
  return isWebp ? "image/webp" : undefined;
}
