import { number } from "./grammar.ts";

/** What a list says before anything is opened over it; the rest is in lists.ts. */
export const listing = {
  yes: "Yes",
  me: "Me",
  openFilters: (p: { count: number }) => (p.count > 0 ? `Filters, ${number(p.count)} active` : "Filters"),
  options: "View and actions",
  toVerify: "To verify",
  field: {
    last_contact: "Last contact",
    created_at: "File created",
    modified_at: "Last change",
  },
  syncing: (p: { part: string }) => `The team’s data is arriving: ${p.part}`,
  offline: (p: { ago: string }) => `Offline. Last contact: ${p.ago}.`,
  offlineNever: "Offline. Your changes will be sent when the network returns.",
  print: "Print the file",
};
