export type { Account, WorkspaceSummary } from "./account.ts";
export type { Phase, Session } from "./session.ts";
export { useSession } from "./session-context.ts";
export { SessionProvider, WorkspaceScope } from "./session-provider.tsx";
