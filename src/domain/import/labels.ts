// What people call each field in French and in English, in the files they have.

import { foldText } from "../artists/names.ts";
import type {
  ApplicationTarget,
  ImportTarget,
  InteractionTarget,
  OpportunityTarget,
  OrganizationTarget,
} from "./targets.ts";

/** Labels of each field of a person, folded (see `foldHeader`). Of one-column targets the first label found wins. */
export const labels: Record<ImportTarget, readonly string[]> = {
  display_name: words(
    "nom d'artiste, nom artistique, nom choisi, stage name, artist name, nom complet, full name, prenom et nom, nom et prenom, nom prenom, prenom nom, nom de l'artiste, nom usuel, nom a afficher, nom affiche, display name, nom du membre, member name, name, nom, artiste, artist, personne",
  ),
  legal_name: words("nom legal, nom officiel, nom civil, legal name, official name, nom a l'etat civil"),
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
  country: words("pays, country, pays domicile, home country, pays bureau, business country, work country"),
  language: words(
    "langue, langues, language, langue de correspondance, langue de communication, langue preferee, preferred language, correspondence language, langue parlee, languages",
  ),
  languages: words(
    "autres langues, autre langue, autres langues parlees, langues parlees, other languages, other language, spoken languages",
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
    "site, site ou lien, website or link, site web, site internet, site officiel, site web personnel, page web, web page, web, website, url, lien, liens, link, links, portfolio, facebook, instagram, linkedin, website home page, website value, site web professionnel",
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
  role_from: words(
    "role depuis, fonction depuis, poste depuis, en poste depuis, en fonction depuis, debut du role, debut de fonction, debut du mandat, role since, in role since, role start, role start date",
  ),
  role_to: words(
    "role jusqu'a, role jusqu'au, fonction jusqu'a, poste jusqu'a, en poste jusqu'a, fin du role, fin de fonction, fin du mandat, role until, role end, role end date",
  ),
  // Roles without their organisations are no affiliations: only what an export calls them is.
  affiliations: words("roles dans des organismes, roles in organizations, affiliations"),
  organization: words(
    "organisation, organisme, organization, organization name, nom de l'organisation, nom de l'organisme, company, company name, societe, entreprise, compagnie, employeur, employer, collectif, association",
  ),
  tags: words(
    "etiquette, etiquettes, mots cles, mot cle, tag, tags, labels, categorie, categories, groupe, groupes, group, groups, group membership",
  ),
  source: words("source, provenance, reference, referred by, refere par, comment nous avez vous connus"),
  adviser: words(
    "suivi par, suivie par, followed by, conseiller, conseillere, conseiller ere, conseiller responsable, conseillere responsable, personne responsable, responsable, accompagnement par, adviser, advisor, assigned to, responsible",
  ),
  note: words(
    "note, notes, remarque, remarques, remark, remarks, commentaire, commentaires, comment, comments, observation, observations, notes et commentaires, notes internes, note interne, autres notes, memo, historique, compte rendu",
  ),
  kind: words("type de fiche, genre de fiche, type de contact, record type, contact type, kind of file"),
  provisional: words("provisoire, fiche provisoire, provisional, a completer, to complete"),
  verified_on: words("verifiee le, verifie le, date de verification, verified on, last verified"),
  verified_by: words("verifiee par, verifie par, verified by"),
  external_ids: words(
    "id, identifiant, identifier, uuid, code, cle, key, record id, external id, no dossier",
  ),
};

/** Labels of each field of an organisation. */
export const organizationLabels: Record<OrganizationTarget, readonly string[]> = {
  name: [
    ...words(
      "nom de l'organisme, nom de l'organisation, nom du lieu, nom de l'etablissement, facility name, venue name, organisation, organisme, organization, organization name, company name, company, societe, entreprise, compagnie, lieu, venue, etablissement, nom officiel, raison sociale, diffuseur, presenter, partenaire, partner, bailleur, funder, beneficiaire, beneficiary, nom complet, full name, display name, nom, name",
    ),
  ],
  kind: words(
    "type, genre d'organisme, type d'organisme, type d'organisation, type de lieu, categorie, category, organization type, facility type, odcaf facility type, source facility type, kind",
  ),
  emails: labels.emails,
  phones: labels.phones,
  website: labels.links,
  address: [
    ...labels.address,
    ...words(
      "source full address, source format address, full address, adresse complete, emplacement, lieu adresse",
    ),
  ],
  city: [...labels.city, ...words("census subdivision name, csd name, municipality")],
  region: [...labels.region, ...words("prov terr, province or territory, province ou territoire")],
  postal_code: labels.postal_code,
  tags: labels.tags,
  note: words("note, notes, remarque, remarques, commentaire, commentaires, comments, description, details"),
  external_ids: [...labels.external_ids, ...words("index, noint, numero, no, ref")],
};

/** Labels of each field of an interaction. */
export const interactionLabels: Record<InteractionTarget, readonly string[]> = {
  occurred_at: words(
    "date, date et heure, date de la rencontre, date de l'interaction, date du contact, date de l'appel, quand, jour, le, when, occurred at, meeting date, start date, date time, datetime",
  ),
  time: words("heure, heure de debut, time, start time, a"),
  people: words(
    "artiste, artistes, personne, personnes, avec, participants, participant, artist, artists, person, people, with, contact, contacts, nom, name, nom complet, full name, nom de l'artiste, membre, client, who, qui, invitee, invitee name",
  ),
  emails: labels.emails,
  kind: words(
    "type, nature, genre, moyen, mode, canal, kind, channel, type de contact, type d'interaction, type d'intervention, activity type",
  ),
  label: words("libelle, precision, nom du type, sous type, label, subtype"),
  minutes: words(
    "duree, minutes, duree minutes, duree min, duration min, duration, duration minutes, temps, length, duree de la rencontre",
  ),
  subject: words("objet, objet du courriel, sujet du courriel, email subject, subject line"),
  note: words(
    "note, notes, compte rendu, resume, commentaire, commentaires, description, details, sujet, objet, suivi, contenu, comments, summary, subject, text, texte",
  ),
  member: words(
    "conseiller, conseillere, conseiller ere, membre de l'equipe, consigne par, par, auteur, responsable, adviser, advisor, author, logged by, by, host, owner, staff",
  ),
  organization: labels.organization,
  confidential: words("confidentiel, confidentielle, prive, privee, confidential, private"),
};

/** Labels of each field of an application. Who applies is told by the cells too: companies are not people. */
export const applicationLabels: Record<ApplicationTarget, readonly string[]> = {
  people: words(
    "artiste, artistes, nom de l'artiste, artist, artists, artist name, membre, member, candidat, candidate, candidats, applicant, applicants, demandeur, demandeuse, requerant, beneficiaire, beneficiaires, beneficiary, recipient, recipients, laureat, laureate, nom, name, nom complet, full name",
  ),
  emails: labels.emails,
  organization: words(
    "organisme beneficiaire, organisme, organisation, organization, compagnie, company, societe, entreprise, collectif, beneficiaire, beneficiaires, beneficiary, recipient, demandeur, applicant",
  ),
  title: words("titre, titre du projet, projet, nom du projet, project, project title, project name, title"),
  opportunity: words("opportunite, opportunity, appel, appel a projets, call"),
  funder: words(
    "bailleur, bailleur de fonds, organisme subventionnaire, subventionnaire, conseil, funder, funding body, grantor, granting agency",
  ),
  program: words(
    "programme, nom du programme, volet, bourse, concours, program, program name, programme name, competition, grant, objectif",
  ),
  stage: words(
    "etape, stade, resultat, decision, statut de la demande, statut de la candidature, etat de la demande, etat, issue, stage, outcome, result, application status, statut, status",
  ),
  requested: words(
    "montant demande, montant total demande, montant de la demande, somme demandee, demande, amount requested, requested amount, requested, ask, montant initial, valeur originale, valeuro",
  ),
  granted: words(
    "montant accorde, montant octroye, montant obtenu, montant recu, montant verse, somme accordee, accorde, octroye, obtenu, amount granted, granted amount, granted, amount awarded, award amount, awarded, montant final, valeur finale, valeurf, montant, amount",
  ),
  deadline_on: words("date limite, echeance, date de tombee, deadline, due date"),
  submitted_on: words(
    "date de depot, deposee le, depose le, date de soumission, soumise le, soumis le, date de la demande, date d'envoi, submitted on, date submitted, submission date, application date, date",
  ),
  answered_on: words(
    "date de reponse, reponse le, date de la reponse, date de decision, date d'octroi, date du contrat, answered on, decision date, award date, response date, date awarded",
  ),
  report_due_on: words(
    "rapport du le, rapport attendu le, date du rapport, report due, report due on, report date",
  ),
  support: words(
    "accompagnement, niveau d'accompagnement, soutien, support, level of support, support level",
  ),
  adviser: labels.adviser,
  note: words("note, notes, remarque, remarques, commentaire, commentaires, comments, description"),
  source: words("source, provenance"),
  external_ids: [
    ...labels.external_ids,
    ...words("numero de demande, no de demande, application number, application id"),
  ],
};

/** Labels of each field of an opportunity. */
export const opportunityLabels: Record<OpportunityTarget, readonly string[]> = {
  title: words(
    "titre, titre de l'opportunite, opportunite, nom de l'opportunite, nom de l'appel, appel, nom de la bourse, bourse, titre de l'appel, opportunity, opportunity name, opportunity title, call, title, nom, name",
  ),
  kind: words(
    "genre, type, type d'opportunite, genre d'opportunite, categorie, kind, opportunity type, category",
  ),
  status: words("etat, statut, status, state"),
  funder: words(
    "bailleur ou organisateur, funder or organizer, bailleur, bailleur de fonds, organisateur, organisme subventionnaire, subventionnaire, offert par, funder, organizer, organiser, offered by, granting agency, organisme, organization, organisation, organizing body",
  ),
  organization: words(
    "fiche de l'organisme, file of the organization, organisme lie, linked organization, organisme, organization",
  ),
  program: words("programme, nom du programme, volet, program, programme name, program name, stream"),
  url: words(
    "page du programme, program page, lien, url, site, site web, adresse web, page web, hyperlien, link, website, web page, web link",
  ),
  deadlines: words(
    "dates limites, deadlines, date limite, echeance, echeances, date de tombee, date de cloture, cloture, date limite de depot, date butoir, deadline, due date, closing date, application deadline, closes, date",
  ),
  deadline_time: words("heure limite, heure, heure de cloture, deadline time, closing time, time"),
  answer_on: words(
    "reponse, date de reponse, reponse le, reponse prevue, date des resultats, resultats, answer, answer on, answer date, results, notification date, decision date",
  ),
  amount_min: words(
    "montant minimal, montant minimum, montant min, minimum, min, lowest amount, minimum amount, min amount, amount min",
  ),
  amount_max: words(
    "montant maximal, montant maximum, montant max, maximum, max, max amount, amount max, montant, valeur, somme, dotation, bourse, highest amount, maximum amount, amount, value, award, funding, stipend",
  ),
  disciplines: words(
    "disciplines, discipline, disciplines admissibles, domaine, domaines, eligible disciplines, field, fields, medium",
  ),
  career_stages: words(
    "etapes de carriere, etape de carriere, niveau de carriere, carriere, career stages, career stage, career level",
  ),
  regions: words(
    "regions, region, territoire, territoires, lieu, lieu de residence, location, region admissible, eligible regions",
  ),
  languages: words("langues, langue, languages, language"),
  memberships: words("statuts de membre, statut de membre, membership statuses, membership"),
  communities: words("communautes, communaute, communities, community, clientele, reserve a, reserved for"),
  criteria: words(
    "autres criteres, criteres, critere, conditions, admissibilite, criteres d'admissibilite, exigences, other criteria, criteria, eligibility, requirements",
  ),
  documents_asked: words(
    "pieces a fournir, documents a fournir, documents, pieces, documents requis, documents demandes, documents to provide, required documents, documents asked, materials",
  ),
  note: words(
    "notes, note, remarque, remarques, commentaire, commentaires, description, details, comments, resume, summary",
  ),
  tags: words("etiquettes, etiquette, mots cles, tags, tag, keywords, labels"),
  recurrence: words("recurrence, frequence, periodicite, frequency, recurring, repeats"),
  verified_on: words("verifiee le, verifie le, derniere verification, verified on, last verified"),
  verified_by: words("verifiee par, verifie par, verified by"),
  archived: words("archivee, archive, archived"),
  source: words("source, provenance"),
  external_ids: labels.external_ids,
};

function words(list: string): string[] {
  return list.split(",").map((word) => word.trim());
}

const every = new Set(
  [labels, organizationLabels, interactionLabels, applicationLabels, opportunityLabels].flatMap((each) =>
    Object.values(each).flat(),
  ),
);

/** Whether a cell is what people call some field. */
export function isLabel(cell: string): boolean {
  return cell.length <= 60 && every.has(foldHeader(cell));
}

/** Folds a header so that « E-mail 1 - Value », « Adresse_courriel » and « Tél. (bureau) » meet their label. */
export function foldHeader(header: string): string {
  return foldText(header.replaceAll("(s)", "").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .replace(/[^\p{L}']+/gu, " ")
    .trim();
}

const personal =
  /\b(sexe|gender|genre(?! (?:de fiche|artistique|musical|litteraire|theatral|cinematographique))|sex|race|racisee?s?|ethni\w*|groupe ethnique|autochtones?|indigenous|minorite\w*|handicap\w*|disabilit\w*|religion|orientation sexuelle|sexual orientation|diversite|auto ?identification|self ?identification|origine ethnique|citoyennete|immigration|statut d'immigration)\b/;

/** Self-identification belongs to the artist: such a column is never imported. */
export function isSelfIdentification(header: string): boolean {
  const folded = foldHeader(header);
  return personal.test(folded);
}
