import { type ApplicationStage, type SupportLevel, supportLevels } from "../applications/application.ts";
import { foldText } from "../artists/names.ts";
import { ends, makeCodeReader } from "./code-words.ts";

const what =
  "(?:(?:la |le |the )?(?:demande|candidature|dossier|projet|proposition|bourse|subvention|application|proposal|project|grant|funding) )?";
const is = "(?:(?:est|a|a ete|is|was|has been) )?";
const isNot = "(?:(?:n )?(?:est |a )?(?:pas|non)(?: ete)?|is not|isn t|was not|wasn t|has not been|not|non) ";
const obtained = `(?:(?:accepte|accorde|obtenu|octroye|retenu|approuve|finance|selectionne|laureat|gagne|gagnant)${ends}|accepted|approved|awarded|granted|funded|selected|successful|obtained|won)`;
const awaits =
  "(?:en attente|pending|awaiting|waiting)(?: (?:d|de|du|des|une|la|for|the|a))*(?: (?:reponse|decision|resultats?|approbation|evaluation|jury|approval|response|reply|answer|results?|review|award))*";

/** The stage that a cell of a file means; nothing when it is not exactly one. */
export const stageOf = makeCodeReader<ApplicationStage>({
  idea: "idee|a preparer|a proposer|piste|projet|prospect|idea|to prepare",
  preparing:
    "en cours|(?:en |en cours de )?(?:redaction|preparation)|brouillon|a completer|a terminer|in progress|in preparation|under way|draft|drafting",
  submitted: `${what}${is}(?:(?:soumis|depose|envoye|transmis)${ends}|submitted|sent|filed)|en evaluation|en cours d evaluation|en analyse|a l etude|under review|in review|${awaits}`,
  waitlisted:
    "(?:sur )?(?:la |une )?liste (?:de reserve|d attente)|(?:en |on |on the )?(?:reserve|reserve list|waiting list|wait ?list)|wait ?listed",
  accepted: `${what}${is}${obtained}|(?:bourse|subvention|aide|grant|funding) (?:recue?s?|received)|(?:reponse )?positi(?:f|ve)|succes`,
  refused: `${what}${is}(?:(?:refuse|rejete|decline)${ends}|refused|rejected|declined|denied|turned down)|${what}${isNot}${obtained}|unsuccessful|unfunded|sans succes|echec|refus|(?:reponse )?negati(?:f|ve)`,
  withdrawn: `${what}${is}(?:(?:retire|abandonne|annule)${ends}|withdrawn|withdrew|cancelled|canceled|abandoned)|retrait|abandon|annulation|desistement`,
});

const supportWords: [RegExp, SupportLevel][] = [
  [/co ?-?(?:redi|ecri|writ)|redige|written with/, "cowritten"],
  [/revis|relu|relecture|review|comment/, "reviewed"],
  [/inform|orient|conseil|advis/, "informed"],
];
const negates = /\b(?:pas|non|sans|aucune?|jamais|not?|never|without)\b/;

/** What the team did for it, by a word of a file; nothing when the word denies it. */
export function supportOf(text: string): SupportLevel | undefined {
  if ((supportLevels as readonly string[]).includes(text)) return text as SupportLevel;
  const folded = foldText(text);
  return negates.test(folded) ? undefined : supportWords.find(([test]) => test.test(folded))?.[1];
}
