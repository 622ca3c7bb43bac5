// Messages and Outlook items made by hand.

/** An .eml of these lines. */
export const eml = (...lines: string[]): Uint8Array => Buffer.from(lines.join("\r\n"), "latin1");

/** A part of a message with a file in it. */
export const filePart = (name: string, bytes: Uint8Array, type = "application/octet-stream"): string[] => [
  "--b",
  `Content-Type: ${type}; name="${name}"`,
  `Content-Disposition: attachment; filename="${name}"`,
  "Content-Transfer-Encoding: base64",
  "",
  Buffer.from(bytes).toString("base64"),
];

/** A message with these parts after a line of text. */
export const withParts = (...parts: string[][]): Uint8Array =>
  eml(
    "From: Amara <amara@exemple.ca>",
    "To: equipe@exemple.ca",
    "Subject: Mon dossier",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "Voici.",
    ...parts.flat(),
    "--b--",
    "",
  );
