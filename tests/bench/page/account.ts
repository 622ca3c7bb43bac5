import { type Backend, makeBackend } from "#data/backend.ts";
import { noteFirstScreen } from "#data/first-screen.ts";
import type { Owner } from "#data/store/open.ts";
import { makeCountingFetch } from "./traffic.ts";

/** Whoever is signed in on the bench's page, and how they reach the server. */
export type Account = Owner & {
  backend: Backend;
  traffic: ReturnType<typeof makeCountingFetch>;
  key: string;
};

let account: Account | undefined;

/** Signs in as the app does. */
export async function signIn(credentials: {
  key: string;
  email: string;
  password: string;
  workspace_id: string;
}): Promise<void> {
  // The app loads supabase-js after its first screen; there is none here.
  noteFirstScreen();
  const { key, email, password, workspace_id } = credentials;
  const traffic = makeCountingFetch();
  const backend = makeBackend({ url: location.origin, key });
  const counted = makeBackend({ url: location.origin, key, fetch: traffic.fetch });
  const signed = await backend.signInWithPassword(email, password);
  if (!signed.ok) throw new Error(`The bench could not sign in: ${signed.code}`);
  account = { user_id: signed.user.user_id, workspace_id, backend: counted, traffic, key };
}

export function signedIn(): Account {
  if (!account) throw new Error("Call signIn() first.");
  return account;
}
