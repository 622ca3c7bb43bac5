export { useSession } from "./session-context.ts";
export { SessionProvider, WorkspaceScope } from "./session-provider.tsx";
