import {
  type ApplicationStage,
  applicationStages,
  type SupportLevel,
  supportLevels,
} from "../applications/application.ts";
import { foldText } from "../artists/names.ts";

const stageWords: [RegExp, ApplicationStage][] = [
  [/liste de reserve|liste d'attente|reserve|wait ?list|shortlist/, "waitlisted"],
  [
    /refus|non (?:accept|reten|obten|octroy|accord)|rejet|declin|unsuccessful|reject|not (?:accept|award|select|fund)|echec|negati/,
    "refused",
  ],
  [/retir|abandon|annul|withdr|cancel|desist/, "withdrawn"],
  [
    /accept|accord|obten|octroy|reten|recu|succes|approuv|approv|award|grant|fund|selected|laureat|positi|gagn|won/,
    "accepted",
  ],
  [
    /soumis|depos|envoy|en attente|transmis|submit|sent|pending|filed|en evaluation|under review/,
    "submitted",
  ],
  [/en cours|redaction|prepar|brouillon|in progress|draft|a completer/, "preparing"],
  [/idee|a proposer|propos|idea|projet|prospect/, "idea"],
];

/** The stage that a word of a file means; nothing when it means none. */
export function stageOf(text: string): ApplicationStage | undefined {
  if ((applicationStages as readonly string[]).includes(text)) return text as ApplicationStage;
  const folded = foldText(text);
  return stageWords.find(([test]) => test.test(folded))?.[1];
}

const supportWords: [RegExp, SupportLevel][] = [
  [/co ?-?(?:redi|ecri|writ)|redige|written with/, "cowritten"],
  [/revis|relu|relecture|review|comment/, "reviewed"],
  [/inform|orient|conseil|advis/, "informed"],
];

/** What the team did for it, by a word of a file. */
export function supportOf(text: string): SupportLevel | undefined {
  if ((supportLevels as readonly string[]).includes(text)) return text as SupportLevel;
  const folded = foldText(text);
  return supportWords.find(([test]) => test.test(folded))?.[1];
}
