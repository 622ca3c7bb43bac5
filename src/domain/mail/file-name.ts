const longest = 120;

/**
 * A name safe to write anywhere: no folder, no control or direction mark, nothing a system reserves. « ../../x » is
 * « x »; a name that says nothing is `fallback`.
 */
export function safeFileName(name: string, fallback: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "")
    .replace(/^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i, "_$1");
  if (clean === "") return fallback;
  const characters = [...clean];
  if (characters.length <= longest) return clean;
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(clean)?.[0] ?? "";
  return (
    characters
      .slice(0, longest - [...ending].length)
      .join("")
      .trim() + ending
  );
}
