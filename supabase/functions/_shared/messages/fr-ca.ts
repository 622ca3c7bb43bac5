import { plural } from "../../../../src/i18n/fr-ca/grammar.ts";
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
  digest: {
    locale: "fr-CA",
    hello: ({ name }) => `Bonjour ${name},`,
    counts: {
      events: (n) => plural(n, { one: "1 rendez-vous ou activité", other: `${n} rendez-vous et activités` }),
      late: (n) => plural(n, { one: "1 tâche en retard", other: `${n} tâches en retard` }),
      tasks: (n) => plural(n, { one: "1 tâche", other: `${n} tâches` }),
      deadlines: (n) => plural(n, { one: "1 échéance", other: `${n} échéances` }),
      reports: (n) => plural(n, { one: "1 rapport", other: `${n} rapports` }),
      toLog: (n) => `${n} à consigner`,
    },
    headings: {
      events: "Aujourd’hui",
      late: "Tâches en retard",
      tasks: "Tâches du jour",
      deadlines: "Candidatures à déposer",
      reports: "Rapports à remettre",
      toLog: "À consigner",
    },
    subject: ({ day, counts }) => `${day}\u00a0: ${counts}`,
    appointment: "Rendez-vous",
    allDay: "Toute la journée",
    untitled: "Candidature sans titre",
    colon: "\u00a0: ",
    more: ({ count }) => `et ${count} de plus`,
    open: "Ouvrir Coulisses",
    stop: "Changer l’heure de ce courriel ou l’arrêter\u00a0: Réglages, Rappels",
  },
  push: {
    tasks: (n) => plural(n, { one: "1 tâche à faire aujourd’hui", other: `${n} tâches à faire aujourd’hui` }),
    given: (n) =>
      plural(n, {
        one: "1 nouvelle tâche pour aujourd’hui",
        other: `${n} nouvelles tâches pour aujourd’hui`,
      }),
    begins: {
      appointment: (n) =>
        plural(n, { one: "Rendez-vous dans 1 minute", other: `Rendez-vous dans ${n} minutes` }),
      activity: (n) => plural(n, { one: "Activité dans 1 minute", other: `Activité dans ${n} minutes` }),
    },
  },
};
