/** What an admin asks. */
export type Asked = { workspace: string } & (
  | { action: "connect"; token: string }
  | { action: "begin" }
  | { action: "finish"; code: string; state: string }
  | { action: "disconnect"; connection: string }
);

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What was asked, or nothing when it is not well formed. */
export function readAsked(bytes: Uint8Array | undefined): Asked | undefined {
  const given = parse(bytes);
  const { workspace, action } = given;
  if (typeof workspace !== "string" || !uuid.test(workspace)) return undefined;
  const [token, code, state, connection] = ["token", "code", "state", "connection"].map((name) =>
    textOf(given[name]),
  );
  if (action === "connect" && token) return { workspace, action, token };
  if (action === "begin") return { workspace, action };
  if (action === "finish" && code && state) return { workspace, action, code, state };
  if (action === "disconnect" && connection && uuid.test(connection))
    return { workspace, action, connection };
  return undefined;
}

/** A token, a code: letters without blanks, of a length that is theirs. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  return /^[\x21-\x7e]{1,4000}$/.test(text) ? text : undefined;
}

function parse(bytes: Uint8Array | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
