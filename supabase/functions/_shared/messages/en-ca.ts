import type { Messages } from "./compose.ts";

/** Messages in Canadian English. */
export const enCa: Messages = {
  invitation: ({ name, workspace, invitedBy, address, url }) => ({
    subject: `${invitedBy} invites you to “${workspace}”`,
    text: `Hello ${name},

${invitedBy} invites you to join the workspace “${workspace}” in Coulisses.

To come in, open ${url} and give this address: ${address}
A 6-digit code will be sent to it.

If you were not expecting this invitation, you can ignore this message.

Coulisses
`,
  }),
};
