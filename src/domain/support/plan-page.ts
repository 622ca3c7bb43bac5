// What the artist's own page and the server say to each other. The page has no account: the token of its link is all that
// it shows, in the body of each request (a header, beside a file), so that no journal of addresses ever holds it.

/** A plan as its artist sees it: titles, days, and what they wrote. No note of the team, nobody else's name. */
export interface SharedPlan {
  workspace: string;
  time_zone: string;
  person: string;
  /** As the file has it: « fr », « en »… */
  language: string | null;
  expires_at: string;
  goals: SharedGoal[];
  /** What was written through this link, the oldest first. */
  comments: SharedComment[];
}

/** A message of the artist, as they wrote it. */
export interface SharedComment {
  id: string;
  text: string;
  written_at: string;
  /** The title of the goal or of the step that it is about; nothing for the whole plan, or what left it. */
  about: string | null;
}

export interface SharedGoal {
  id: string;
  title: string;
  status: "open" | "achieved";
  horizon_on: string | null;
  steps: SharedStep[];
}

export interface SharedStep {
  id: string;
  title: string;
  done: boolean;
  due_on: string | null;
  /** For the artist to do; the others are the team's. */
  mine: boolean;
}

/** What a page may ask. `key` is made once for what is being sent: sent twice, it is kept once. */
export type PlanRequest =
  | { do: "open"; token: string }
  | { do: "tick"; token: string; step_id: string; done: boolean }
  | { do: "comment"; token: string; key: string; text: string; goal_id?: string; step_id?: string };

/** Why something was not done. `link_gone` is the one answer for links unknown, expired or revoked. */
export type PlanRefusal =
  | "link_gone"
  | "step_gone"
  | "rate_limited"
  | "too_large"
  | "file_refused"
  | "invalid"
  | "method_not_allowed"
  | "server_error";

/** The longest comment, in characters. */
export const longestComment = 4_000;

/** What a page may send as documents: the team's own rules, in the words of a file picker. */
export const largestFile = 52_428_800;
export const pickableFiles =
  "image/*,.pdf,.doc,.docx,.odt,.rtf,.txt,.md,.xls,.xlsx,.ods,.csv,.ppt,.pptx,.odp,.mp3,.m4a,.wav,.mp4,.mov";

const tokenShape = /^[0-9a-f]{64}$/;
const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isPlanToken = (value: unknown): value is string =>
  typeof value === "string" && tokenShape.test(value);
export const isPlanId = (value: unknown): value is string =>
  typeof value === "string" && uuidShape.test(value);

const keysOf: Record<PlanRequest["do"], readonly string[]> = {
  open: ["do", "token"],
  tick: ["do", "token", "step_id", "done"],
  comment: ["do", "token", "key", "text", "goal_id", "step_id"],
};

/** Reads a request, to the letter; nothing when it is anything else. */
export function parsePlanRequest(value: unknown): PlanRequest | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const given = value as Record<string, unknown>;
  const wanted = Object.hasOwn(keysOf, String(given.do)) ? (given.do as PlanRequest["do"]) : undefined;
  if (!wanted || Object.keys(given).some((key) => !keysOf[wanted].includes(key))) return undefined;
  const { token, step_id, goal_id, done, key } = given;
  if (!isPlanToken(token)) return undefined;
  if (wanted === "open") return { do: "open", token };
  if (wanted === "tick")
    return isPlanId(step_id) && typeof done === "boolean" ? { do: "tick", token, step_id, done } : undefined;
  const text = typeof given.text === "string" ? given.text.trim() : "";
  const isAbout = (id: unknown): id is string | undefined => id === undefined || isPlanId(id);
  if (!isPlanId(key) || text === "" || [...text].length > longestComment) return undefined;
  if (!isAbout(goal_id) || !isAbout(step_id)) return undefined;
  return { do: "comment", token, key, text, ...(goal_id && { goal_id }), ...(step_id && { step_id }) };
}
