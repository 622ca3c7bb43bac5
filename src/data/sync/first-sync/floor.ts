import type { Walk } from "../../store/device.ts";
import type { Checkpoints } from "../checkpoints.ts";

const table = "interactions";

/** How far back everybody's interactions are here; a table that came by revision came whole. */
export function floorOf(checkpoints: Checkpoints): Walk | undefined {
  const walked = checkpoints.walk(table, "interactions");
  return checkpoints.isComplete(table) ? (walked ?? "end") : walked;
}
