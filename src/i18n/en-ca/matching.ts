import { number, plural } from "./grammar.ts";

type Count = { count: number };
const artists = (n: number) => `${number(n)} ${plural(n, { one: "artist", other: "artists" })}`;

export const matching = {
  title: "Eligible among our members",
  titleToConfirm: "Eligible, to confirm, among our members",
  titleOpen: "Open to all our members",
  seeList: "See the list",
  listTitle: "Who can apply",
  listLabel: (p: { title: string }) => `Artists and criteria, ${p.title}`,
  search: "Search for an artist",
  back: "Opportunity",
  standing: { fits: "Eligible", to_check: "To specify", lacks: "Missing a criterion" },
  fitsToConfirm: "Eligible, to confirm",
  fitsOpen: "No criteria",
  others: (p: { toCheck: number; lacks: number }) =>
    [
      p.toCheck > 0 && `${number(p.toCheck)} to specify`,
      p.lacks > 0 &&
        `${number(p.lacks)} missing ${plural(p.lacks, { one: "a criterion", other: "at least one criterion" })}`,
    ]
      .filter(Boolean)
      .join(" · "),
  sum: (p: { met: number; total: number }) =>
    `${number(p.met)} of ${number(p.total)} ${plural(p.total, { one: "criterion", other: "criteria" })}`,
  fitting: {
    certain: (p: Count) => `${number(p.count)}\u00a0eligible`,
    to_confirm: (p: Count) => `${number(p.count)}\u00a0eligible, to confirm`,
  },
  noCriteria: "no criteria",
  lacks: (p: { what: string }) => `missing: ${p.what}`,
  unsaid: (p: { what: string }) => `${p.what} to be specified`,
  unclear: (p: { what: string }) => `${p.what} to clarify`,
  judged: (p: Count) => `${number(p.count)} to confirm with the person`,
  or: "or",
  criterion: {
    disciplines: "discipline",
    career_stages: "career stage",
    regions: "region",
    languages: "language",
    memberships: "membership",
    communities: "community",
  },
  choose: "Choose artists",
  propose: "Propose",
  proposeTo: (p: { name: string }) => `Propose to ${p.name}`,
  proposeMany: (p: Count) => `Propose to ${artists(p.count)}`,
  proposed: (p: Count) =>
    `${number(p.count)} ${plural(p.count, { one: "application", other: "applications" })} to prepare`,
  already: (p: Count) => `${artists(p.count)} already had an application.`,
  alreadyAll: "There is already an application.",
  nobody: "Nobody meets all the criteria yet",
  nobodyText: "Open the list to see what is to be specified.",
  missing: "This opportunity is not here",
  missingText: "It was removed, or has not arrived on this device yet.",
  nobodyHere: "No artist here",
  noMatch: (p: { query: string }) => `No artist matches “${p.query}”`,
  empty: "No artist yet",
  emptyText: "The artists of the base will appear here by the criteria.",
  arriving: "Artists are still arriving on this device. The figures will change.",
  closed: {
    archived: "This opportunity is archived. Nobody is proposed.",
    cancelled: "This opportunity is cancelled. Nobody is proposed.",
    over: "The deadline has passed. Nobody is proposed.",
  },
  consent: "Communities are compared with nothing: each person identifies themselves, if they consent to it.",
  card: {
    title: "To propose",
    empty: "Nothing to propose for now.",
    create: (p: { title: string }) => `Create the application to ${p.title}`,
  },
};
