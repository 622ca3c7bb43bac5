import type { Messages } from "./compose.ts";

/** Messages in Québec French. */
export const frCa: Messages = {
  invitation: ({ name, workspace, invitedBy, address, url }) => ({
    subject: `${invitedBy} vous invite dans «\u00a0${workspace}\u00a0»`,
    text: `Bonjour ${name},

${invitedBy} vous invite à rejoindre l’espace «\u00a0${workspace}\u00a0» dans Coulisses.

Pour entrer, ouvrez ${url} et donnez cette adresse\u00a0: ${address}
Un code à 6\u00a0chiffres vous y sera envoyé.

Si vous n’attendiez pas cette invitation, vous pouvez ignorer ce message.

Coulisses
`,
  }),
};
