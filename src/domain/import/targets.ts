// Which field of a person a column fills, guessed from what people call it in French and in English.

import { foldText } from "../artists/names.ts";

/** Fields of a person that a column of a file can fill, in the order the choice offers them. */
export const importTargets = [
  "display_name",
  "given_name",
  "family_name",
  "pronouns",
  "emails",
  "phones",
  "address",
  "city",
  "region",
  "postal_code",
  "language",
  "disciplines",
  "practice",
  "career_stage",
  "links",
  "membership",
  "member_since",
  "member_number",
  "organization_role",
  "tags",
  "source",
  "external_ids",
] as const;
export type ImportTarget = (typeof importTargets)[number];

/** Targets that several columns may fill together. */
export const listTargets = ["emails", "phones", "disciplines", "links", "tags", "external_ids"] as const;

export function isListTarget(target: ImportTarget): target is (typeof listTargets)[number] {
  return (listTargets as readonly ImportTarget[]).includes(target);
}

/** Labels of each target, folded (see `foldHeader`). Of one-column targets the first label found wins. */
export const labels: Record<ImportTarget, readonly string[]> = {
  display_name: words(
    "nom d'artiste, nom artistique, nom choisi, stage name, artist name, nom complet, full name, prenom et nom, nom et prenom, nom prenom, prenom nom, nom de l'artiste, nom a afficher, nom affiche, display name, nom du membre, member name, name, nom, artiste, artist, personne",
  ),
  given_name: words("prenom, prenoms, first name, given name, firstname, forename, prenom usuel"),
  family_name: words(
    "nom de famille, last name, family name, surname, lastname, nom famille, patronyme, nom de famille usuel",
  ),
  pronouns: words("pronom, pronoms, pronoun, pronouns"),
  emails: words(
    "courriel, courriels, email, e mail, mail, adresse courriel, adresse de courriel, courrier electronique, adresse electronique, adresse electronique principale, adresse electronique secondaire, adresse de messagerie, adresse email, e mail address, email address, primary email, secondary email, email home, email work, email other, e mail value, email value, courriel professionnel, courriel personnel, courriel secondaire, courriel domicile, courriel travail",
  ),
  phones: words(
    "telephone, telephones, tel, phone, phones, telephone domicile, telephone bureau, telephone autre, telephone principal, telephone mobile, tel mobile, tel professionnel, tel domicile, tel bureau, portable, cellulaire, cell, mobile, mobile phone, mobile number, home phone, business phone, work phone, other phone, primary phone, phone number, numero de telephone, no de telephone, phone value, home mobile, work mobile, no tel",
  ),
  address: words(
    "adresse, adresse postale, adresse civique, address, street address, mailing address, rue domicile, home street, adresse privee, home address, address street, rue, street, rue bureau, business street, adresse professionnelle, work address, rue autre, other street, address formatted",
  ),
  city: words(
    "ville, city, municipalite, localite, town, ville domicile, home city, address city, ville bureau, business city, work city, ville autre, other city, lieu de residence, lieu de travail, lieu travail, location",
  ),
  region: words(
    "region, region administrative, arrondissement, quartier, borough, neighbourhood, district, dep region domicile, home state, address region, dep region bureau, business state, work state, dep region autre, other state, province, state",
  ),
  postal_code: words(
    "code postal, postal code, cp, zip, zip code, zipcode, code postal domicile, home postal code, home zipcode, home zip code, home zip, address postal code, code postal bureau, business postal code, work zipcode, work zip code, work zip, code postal autre, other postal code",
  ),
  language: words(
    "langue, langues, language, langue de correspondance, langue de communication, langue preferee, preferred language, langue parlee, languages",
  ),
  disciplines: words(
    "discipline, disciplines, discipline artistique, disciplines artistiques, discipline principale, discipline secondaire, autres disciplines, domaine, domaines, domaine activite, domaine d'activite, domaine artistique, pratique artistique, champ de pratique, champs de pratique, genre artistique, medium, mediums, art form, artistic discipline, artistic disciplines, field, occupation, occupations, metier, metiers, profession",
  ),
  practice: words(
    "demarche, demarche artistique, pratique, biographie, bio, biography, artist statement, statement, description de la pratique, practice",
  ),
  career_stage: words(
    "etape de carriere, stade de carriere, niveau de carriere, carriere, statut professionnel, career stage, career level, stage of career, releve",
  ),
  links: words(
    "site, site web, site internet, site officiel, site web personnel, page web, web page, web, website, url, lien, liens, link, links, portfolio, facebook, instagram, linkedin, website home page, website value, site web professionnel",
  ),
  membership: words(
    "statut, statut membre, statut de membre, statut d'adhesion, adhesion, categorie de membre, type de membre, type d'adhesion, membership, membership status, membership type, member type, status",
  ),
  member_since: words(
    "membre depuis, date d'adhesion, date adhesion, date d'inscription, adhesion depuis, member since, join date, joined, date joined, membership date",
  ),
  member_number: words(
    "numero de membre, no de membre, no membre, num membre, numero d'adherent, member number, member no, membership number, member id",
  ),
  organization_role: words(
    "fonction, poste, role, titre d'emploi, job title, work title, organization title",
  ),
  tags: words(
    "etiquette, etiquettes, mots cles, mot cle, tag, tags, labels, categorie, categories, groupe, groupes, group, groups, group membership",
  ),
  source: words("source, provenance, reference, referred by, refere par, comment nous avez vous connus"),
  external_ids: words(
    "id, identifiant, identifier, uuid, code, cle, key, record id, external id, no dossier",
  ),
};

function words(list: string): string[] {
  return list.split(",").map((word) => word.trim());
}

/** Folds a header so that « E-mail 1 - Value », « Adresse_courriel » and « Tél. (bureau) » meet their label. */
export function foldHeader(header: string): string {
  return foldText(header.replaceAll("(s)", "").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .replace(/[^\p{L}']+/gu, " ")
    .trim();
}

const personal =
  /\b(sexe|gender|genre(?! (?:artistique|musical|litteraire|theatral|cinematographique))|sex|race|racisee?s?|ethni\w*|groupe ethnique|autochtones?|indigenous|minorite\w*|handicap\w*|disabilit\w*|religion|orientation sexuelle|sexual orientation|diversite|auto ?identification|self ?identification|origine ethnique|citoyennete|immigration|statut d'immigration)\b/;

/** Self-identification belongs to the artist: such a column is never imported. */
export function isSelfIdentification(header: string): boolean {
  const folded = foldHeader(header);
  return personal.test(folded);
}
