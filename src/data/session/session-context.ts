import { createContext, useContext } from "solid-js";
import type { Session } from "./session.ts";

export const SessionContext = createContext<Session>();

/** Who is signed in on this device, and where. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session)
    throw new Error("useSession() needs a <SessionProvider> above it: mount one in src/main.tsx.");
  return session;
}
