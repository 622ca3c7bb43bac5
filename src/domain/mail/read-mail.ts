import type { Result } from "../errors.ts";
import { isCompoundFile } from "./compound-file.ts";
import { readEml } from "./eml.ts";
import type { Mail } from "./mail.ts";
import { readMsg } from "./msg.ts";

/** Reads an e-mail that somebody saved or dropped, .eml or .msg, by what it is rather than by its name. */
export async function readMail(bytes: Uint8Array): Promise<Result<{ mail: Mail }>> {
  return isCompoundFile(bytes) ? readMsg(bytes) : readEml(bytes);
}
