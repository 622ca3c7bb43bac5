// The Phoenix channel protocol, as far as Supabase's Realtime uses it for Broadcast. Version 2 carries
// [join_ref, ref, topic, event, payload]; version 1 the same as an object.

export type Frame = {
  join_ref: string | null;
  ref: string | null;
  topic: string;
  event: string;
  payload: Record<string, unknown>;
};

export type ProtocolVersion = "1.0.0" | "2.0.0";

/** Reads a text frame; nothing when it is not one. */
export function readFrame(text: string): Frame | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) {
      const [join_ref, ref, topic, event, payload] = value;
      return typeof topic === "string" && typeof event === "string"
        ? { join_ref: textOrNull(join_ref), ref: textOrNull(ref), topic, event, payload: objectOf(payload) }
        : undefined;
    }
    const frame = objectOf(value);
    if (typeof frame.topic !== "string" || typeof frame.event !== "string") return undefined;
    return {
      join_ref: textOrNull(frame.join_ref),
      ref: textOrNull(frame.ref),
      topic: frame.topic,
      event: frame.event,
      payload: objectOf(frame.payload),
    };
  } catch {
    return undefined;
  }
}

/** Writes a frame in the version that the client asked for. */
export function writeFrame(frame: Frame, version: ProtocolVersion): string {
  if (version === "1.0.0") return JSON.stringify(frame);
  return JSON.stringify([frame.join_ref, frame.ref, frame.topic, frame.event, frame.payload]);
}

/** The answer to a frame. */
export function replyTo(frame: Frame, status: "ok" | "error", response: Record<string, unknown> = {}): Frame {
  return { ...frame, event: "phx_reply", payload: { status, response } };
}

/** A part of a payload that should be an object. */
export function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function textOrNull(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}
