// Who may apply to what. Each criterion is met, lacking, or cannot be told from what is known; only two terms that the
// workspace's lists both know are told apart, so that nobody is said to lack what was merely not written down. Nobody
// is refused: those who lack something are listed with what they lack.

import { languageTag } from "../artists/languages.ts";
import { foldText } from "../artists/names.ts";
import type { Person } from "../artists/person.ts";
import { type TermIndex, type TermList, termKey } from "../library/term.ts";
import type { Opportunity } from "../opportunities/opportunity.ts";
import { quebecRegion, quebecRegions } from "../places/quebec-region.ts";

/** What an opportunity may ask of who applies, in the order that reasons are said; `other` is for people to judge. */
export const criteria = [
  "disciplines",
  "career_stages",
  "regions",
  "languages",
  "memberships",
  "communities",
  "other",
] as const;
export type Criterion = (typeof criteria)[number];

export type Fit = "fits" | "lacks" | "unknown";

/** How somebody stands to one criterion. */
export interface CriterionFit {
  criterion: Criterion;
  fit: Fit;
  /** What is asked: any of these; of what people judge, its one line. */
  wanted: readonly string[];
  /** Of an unknown: nothing is written down of it, or what is written cannot be compared. */
  why?: "unsaid" | "unclear";
}

/**
 * Whether somebody may apply: `to_check` lacks nothing, but something that the team could write down cannot be told. Of
 * communities and of what people judge, every criterion says so by itself.
 */
export const standings = ["fits", "to_check", "lacks"] as const;
export type Standing = (typeof standings)[number];

export interface Match {
  standing: Standing;
  criteria: readonly CriterionFit[];
  /** How many of the criteria are met; the sum is of all of them. */
  met: number;
}

/** How sure it is that those who fit may apply: nothing may be asked, and some of what is asked no file may tell. */
export type Certainty = "certain" | "to_confirm" | "open";

/** How sure it is of one who fits. */
export function certaintyOf({ criteria }: Match): Certainty {
  if (criteria.length === 0) return "open";
  return criteria.every(({ fit }) => fit === "fits") ? "certain" : "to_confirm";
}

/** What is compared of a person. */
export type MatchedPerson = Pick<
  Person,
  "disciplines" | "career_stage" | "region" | "city" | "postal_code" | "language" | "languages" | "membership"
>;

/** What is compared of an opportunity. */
export type MatchedOpportunity = Pick<
  Opportunity,
  | "disciplines"
  | "career_stages"
  | "regions"
  | "languages"
  | "memberships"
  | "communities"
  | "criteria"
  | "archived"
  | "status"
>;

/** What somebody said of themselves, compared only with their recorded consent. */
export interface SelfIdentification {
  consented: boolean;
  communities: readonly string[];
}

/** The lists by which terms are known under any of their names. */
export type MatchingLists = Readonly<
  Record<TermList & ("disciplines" | "career_stages" | "regions" | "memberships"), Pick<TermIndex, "find">>
>;

/** Answers of one person after another. */
export type Matcher = (person: MatchedPerson, self?: SelfIdentification) => Match;

export interface Matching {
  /**
   * What compares people with an opportunity; nothing for one that is archived, cancelled or over, which nobody can
   * apply to.
   */
  matcherOf(opportunity: MatchedOpportunity, isOver: boolean): Matcher | undefined;
}

/** A value as it is compared: values of one key are one; only those that are known are told apart. */
interface Compared {
  key: string;
  isKnown: boolean;
}

type Read = (value: string) => Compared;

/** The conditions that only people can judge, one a line. */
export const judgedLines = (text: string | undefined): string[] =>
  (text ?? "").split("\n").flatMap((line) => line.trim() || []);

/** Prepares to compare people with opportunities by these lists; what was read of a value once serves for everybody. */
export function makeMatching(lists: MatchingLists): Matching {
  const term = (list: keyof MatchingLists) =>
    remembering((value) => {
      const found = lists[list].find(value);
      return found ? { key: found.ref, isKnown: true } : { key: termKey(value), isKnown: false };
    });
  const discipline = term("disciplines");
  const stage = term("career_stages");
  const membership = term("memberships");
  const region = term("regions");
  const language = remembering((value) => ({ key: languageTag(value), isKnown: true }));
  const community = remembering((value) => ({ key: termKey(value), isKnown: true }));
  const placeOf = makePlaces(region);

  return {
    matcherOf(opportunity, isOver) {
      const { archived, status } = opportunity;
      if (archived || status === "cancelled" || isOver) return undefined;
      const judged = judgedLines(opportunity.criteria).map(
        (line): CriterionFit => ({ criterion: "other", fit: "unknown", wanted: [line], why: "unclear" }),
      );
      const asked = (criterion: Exclude<Criterion, "other">, read: Read) =>
        opportunity[criterion].length > 0
          ? makeAsked(criterion, opportunity[criterion], read)
          : () => undefined;
      const disciplines = asked("disciplines", discipline);
      const stages = asked("career_stages", stage);
      const regions = asked("regions", region);
      const languages = asked("languages", language);
      const memberships = asked("memberships", membership);
      const communities = asked("communities", community);
      const one = (value: string | undefined, read: Read) => (value?.trim() ? [read(value)] : []);

      return (person, self) => {
        const spoken = person.languages.map(language);
        const structured = [
          disciplines(person.disciplines.map(discipline)),
          stages(one(person.career_stage, stage)),
          regions(placeOf(person), "together"),
          // The language to write in says nothing of the others, until others are said.
          languages([...one(person.language, language), ...spoken], spoken.length > 0 ? "any" : "partly"),
          memberships(one(person.membership, membership)),
          communities(self?.consented ? self.communities.map(community) : []),
        ].filter((fit) => fit !== undefined);
        return sumOf([...structured, ...judged]);
      };
    },
  };
}

/** Of several values: any is enough; any, but they are not all that there is; all must say the same. */
type Reading = "any" | "partly" | "together";

/** Prepares a criterion: what it asks is read once. */
function makeAsked(criterion: Criterion, wanted: readonly string[], read: Read) {
  const keys = new Set(wanted.map((value) => read(value).key));
  // Where all of Québec is asked for, each of its regions will do.
  const isWhole = (value: string) => criterion === "regions" && isProvince(value) && !read(value).isKnown;
  if (wanted.some(isWhole)) for (const name of quebecRegions) keys.add(read(name).key);
  const isComparable = wanted.every((value) => isWhole(value) || read(value).isKnown);
  const fits: CriterionFit = { criterion, fit: "fits", wanted };
  const lacks: CriterionFit = { criterion, fit: "lacks", wanted };
  const unsaid: CriterionFit = { criterion, fit: "unknown", wanted, why: "unsaid" };
  const unclear: CriterionFit = { criterion, fit: "unknown", wanted, why: "unclear" };

  return (said: readonly Compared[], reading: Reading = "any"): CriterionFit => {
    if (said.length === 0) return unsaid;
    const met = said.filter(({ key }) => keys.has(key)).length;
    if (reading === "together" ? met === said.length : met > 0) return fits;
    if (met > 0 || !isComparable || said.some(({ isKnown }) => !isKnown)) return unclear;
    return reading === "partly" ? unsaid : lacks;
  };
}

/**
 * Where a person lives, by each thing that says so: the region, the postal code, the city. A region that the list does
 * not know may be a city or a neighbourhood; the name of the province says nothing of a region.
 */
function makePlaces(region: Read) {
  const ofRegion = remembering((value) => {
    const read = region(value);
    const city = read.isKnown ? undefined : quebecRegion({ city: value });
    return city ? region(city) : read;
  });
  const ofCity = rememberingMaybe((city) => found(quebecRegion({ city })));
  const ofCode = rememberingMaybe((postal_code) => found(quebecRegion({ postal_code })));
  const found = (name: string | undefined) => (name ? region(name) : undefined);
  return ({ region: said, city, postal_code }: MatchedPerson): Compared[] => {
    const places = [
      said?.trim() && !(isProvince(said) && !region(said).isKnown) ? ofRegion(said) : undefined,
      postal_code ? ofCode(postal_code) : undefined,
      city ? ofCity(city) : undefined,
    ];
    return places.filter((place) => place !== undefined);
  };
}

/** The province, where a region is asked: « Québec », « QC », « Tout le Québec ». */
const isProvince = (value: string): boolean =>
  /^(qc|(province de |province of |tout le |ensemble du |partout au )?quebec)$/.test(foldText(value.trim()));

function sumOf(all: readonly CriterionFit[]): Match {
  // What nobody of the team may write down, or what only people judge, is asked of everybody alike.
  const isUnknown = ({ criterion, fit }: CriterionFit) =>
    fit === "unknown" && criterion !== "other" && criterion !== "communities";
  const standing = all.some(({ fit }) => fit === "lacks")
    ? "lacks"
    : all.some(isUnknown)
      ? "to_check"
      : "fits";
  return { standing, criteria: all, met: all.filter(({ fit }) => fit === "fits").length };
}

/** Reads each value once: thousands of people say the same few. */
function remembering(read: Read): Read {
  const known = new Map<string, Compared>();
  return (value) => {
    const compared = known.get(value) ?? read(value);
    known.set(value, compared);
    return compared;
  };
}

function rememberingMaybe(read: (value: string) => Compared | undefined) {
  const known = new Map<string, Compared | undefined>();
  return (value: string) => {
    if (!known.has(value)) known.set(value, read(value));
    return known.get(value);
  };
}
