import { stableId } from "../record/stable-id.ts";

/** The id of the application that is proposed to somebody: by two advisers without a network, it is one. */
export const proposalId = (workspaceId: string, opportunityId: string, personId: string): Promise<string> =>
  stableId(workspaceId, "application", opportunityId, personId);
