import { number, plural } from "./grammar.ts";

const people = (p: { count: number }) =>
  plural(p.count, { one: `${number(p.count)} personne`, other: `${number(p.count)} personnes` });

export const importing = {
  title: "Importer",
  undo: "Annuler l’importation",
  readerTitle: "Votre accès est en lecture seule",
  readerText: "Pour importer, demandez le rôle de l’équipe-conseil à la personne qui administre l’espace.",
  people,
  choose: {
    label: "Fichier à importer",
    title: "Un fichier .csv ou .tsv",
    text: "Depuis Excel, Google Sheets, Airtable ou un carnet d’adresses, enregistrez en .csv. Une ligne par personne, les titres en haut.",
    action: "Choisir un fichier",
    drop: "ou déposez-le ici",
    private: "Le fichier est lu sur cet appareil, sans réseau. Rien n’est ajouté avant votre accord.",
    failed: "Ce fichier n’a pas été importé",
  },
  last: { title: "Dernière importation" },
  check: {
    other: "Changer",
    rows: (p: { count: number }) =>
      plural(p.count, { one: `${number(p.count)} ligne`, other: `${number(p.count)} lignes` }),
    separator: { comma: "virgules", semicolon: "points-virgules", tab: "tabulations" },
    format: { text: "Texte", workbook: "Excel", cards: "Carnet d’adresses", list: "JSON" },
    sheet: (p: { name: string }) => `feuille ${p.name}`,
    unclosedTitle: "Un guillemet n’est pas refermé",
    unclosed: (p: { line: number }) =>
      `À partir de la ligne ${number(p.line)}, le texte qui suit est lu comme une seule cellule. Corrigez le fichier, puis choisissez-le de nouveau.`,
    heldTitle: "Auto-identification laissée de côté",
    held: (p: { columns: string }) =>
      `${p.columns}\u00a0: ces renseignements appartiennent à chaque personne, qui les déclare elle-même. Ils ne sont pas importés.`,
    kind: "Ces personnes sont",
    artists: "Des artistes",
    contacts: "Des contacts",
    toCreate: (p: { count: number }) => plural(p.count, { one: "personne", other: "personnes" }),
    nothing: "Rien à ajouter",
    start: "Importer",
  },
  outcome: {
    title: "Ce qui sera fait",
    create: (p: { count: number }) =>
      plural(p.count, {
        one: `${number(p.count)} personne à ajouter`,
        other: `${number(p.count)} personnes à ajouter`,
      }),
    createText: "Sur cet appareil tout de suite, chez l’équipe dès que le réseau le permet.",
    already: (p: { count: number }) =>
      plural(p.count, {
        one: `${number(p.count)} déjà importée`,
        other: `${number(p.count)} déjà importées`,
      }),
    alreadyText: (p: { count: number }) =>
      plural(p.count, {
        one: "Reconnue par son identifiant. Sa fiche ne change pas.",
        other: "Reconnues par leur identifiant. Leur fiche ne change pas.",
      }),
    duplicate: (p: { count: number }) =>
      plural(p.count, {
        one: `${number(p.count)} doublon probable`,
        other: `${number(p.count)} doublons probables`,
      }),
    duplicateText: "Même nom ou même courriel qu’une personne déjà là, ou plus haut dans le fichier.",
    error: (p: { count: number }) =>
      plural(p.count, {
        one: `${number(p.count)} ligne sans nom lisible`,
        other: `${number(p.count)} lignes sans nom lisible`,
      }),
    errorText: (p: { count: number }) =>
      plural(p.count, {
        one: "Elle n’est pas importée. Téléchargez-la pour la corriger.",
        other: "Elles ne sont pas importées. Téléchargez-les pour les corriger.",
      }),
    warned: (p: { count: number }) =>
      plural(p.count, {
        one: `${number(p.count)} ligne à compléter`,
        other: `${number(p.count)} lignes à compléter`,
      }),
    warnedText: "La personne est importée, sans la valeur qui n’a pas la bonne forme.",
    keep: "Importer aussi les doublons probables",
    keepHint: "Ils auront leur propre fiche.",
    download: (p: { count: number }) =>
      plural(p.count, {
        one: `Télécharger ${number(p.count)} ligne à corriger`,
        other: `Télécharger ${number(p.count)} lignes à corriger`,
      }),
  },
  errorFile: { name: "à corriger", line: "Ligne", reason: "Raison" },
  columns: {
    title: "Colonnes",
    others: (p: { count: number }) =>
      plural(p.count, {
        one: `${number(p.count)} colonne laissée de côté`,
        other: `${number(p.count)} colonnes laissées de côté`,
      }),
    unnamed: (p: { number: number }) => `Colonne ${p.number}`,
    empty: "Vide",
    none: "Ne pas importer",
    held: "Jamais importée",
    fieldOf: (p: { column: string }) => `Champ rempli par la colonne ${p.column}`,
  },
  /** The fields that columns fill, by what the file brings; also the headers of exports, which import reads back. */
  target: {
    people: {
      display_name: "Nom complet",
      legal_name: "Nom légal",
      given_name: "Prénom",
      family_name: "Nom de famille",
      pronouns: "Pronoms",
      kind: "Type de fiche",
      emails: "Courriel",
      phones: "Téléphone",
      address: "Adresse",
      city: "Ville",
      region: "Région",
      postal_code: "Code postal",
      country: "Pays",
      language: "Langue",
      languages: "Autres langues",
      disciplines: "Disciplines",
      practice: "Démarche",
      career_stage: "Étape de carrière",
      links: "Site ou lien",
      membership: "Adhésion",
      member_since: "Membre depuis",
      member_number: "Numéro de membre",
      organization: "Organisme",
      organization_role: "Fonction",
      tags: "Étiquettes",
      source: "Provenance",
      adviser: "Responsable",
      provisional: "Fiche provisoire",
      verified_on: "Vérifiée le",
      verified_by: "Vérifiée par",
      external_ids: "Identifiant",
    },
    organizations: {
      name: "Nom de l’organisme",
      kind: "Type d’organisme",
      emails: "Courriel",
      phones: "Téléphone",
      website: "Site web",
      address: "Adresse",
      city: "Ville",
      region: "Région",
      postal_code: "Code postal",
      tags: "Étiquettes",
      note: "Note",
      external_ids: "Identifiant",
    },
    interactions: {
      occurred_at: "Date",
      time: "Heure",
      people: "Personnes",
      emails: "Courriel des personnes",
      kind: "Type",
      label: "Précision",
      minutes: "Durée (min)",
      subject: "Objet",
      note: "Note",
      member: "Consigné par",
      organization: "Organisme",
      confidential: "Confidentiel",
    },
  },
  /** The words of cells that export writes and import reads back. */
  cell: {
    yes: "oui",
    personKind: { artist: "Artiste", contact: "Contact" },
    organizationKind: {
      presenter: "Diffuseur",
      venue: "Lieu",
      partner: "Partenaire",
      funder: "Bailleur de fonds",
      media: "Média",
      school: "École",
      other: "Autre",
    },
  },
  preview: {
    title: "Aperçu",
    note: (p: { count: number }) =>
      plural(p.count, { one: "la première ligne", other: `les ${number(p.count)} premières` }),
    create: "À ajouter",
    already: "Déjà là",
    duplicate: "Doublons",
    error: "Sans nom",
    warned: "À compléter",
    line: (p: { line: number }) => `ligne ${number(p.line)}`,
    alreadyRow: "Déjà importée",
    likeLine: (p: { line: number }) => `Comme la ligne ${number(p.line)}`,
    likePerson: (p: { name: string }) => `Ressemble à ${p.name}, déjà là`,
  },
  problem: {
    name_missing: "Il manque le nom.",
    name_unreadable: "Le nom est un identifiant ou une adresse, pas un nom.",
    date_missing: "Il manque la date, ou elle ne se lit pas.",
    people_missing: "Aucune personne n’est nommée.",
  },
  warning: {
    email_invalid: (p: { value: string }) => `Courriel incomplet\u00a0: ${p.value}.`,
    phone_invalid: (p: { value: string }) => `Téléphone illisible\u00a0: ${p.value}.`,
    link_invalid: (p: { value: string }) => `Lien illisible\u00a0: ${p.value}.`,
    date_invalid: (p: { value: string }) => `Date illisible\u00a0: ${p.value}.`,
    too_long: (p: { value: string }) =>
      `Valeur trop longue, couper ou séparer\u00a0: ${p.value.slice(0, 80)}.`,
    extra_cells: (p: { value: string }) => `Cellules en trop\u00a0: ${p.value.slice(0, 80)}.`,
    formula_error: (p: { value: string }) => `Formule en erreur dans le classeur\u00a0: ${p.value}.`,
    kind_unknown: (p: { value: string }) => `Type inconnu\u00a0: ${p.value}.`,
    length_invalid: (p: { value: string }) => `Durée illisible\u00a0: ${p.value}.`,
    person_unknown: (p: { value: string }) => `Personne absente de la base\u00a0: ${p.value}.`,
    person_ambiguous: (p: { value: string }) => `Plusieurs personnes portent ce nom\u00a0: ${p.value}.`,
    organization_unknown: (p: { value: string }) => `Organisme absent de la base\u00a0: ${p.value}.`,
    member_unknown: (p: { value: string }) => `Ne fait pas partie de l’équipe\u00a0: ${p.value}.`,
  },
  work: {
    writing: (p: { done: number; total: number }) =>
      `${number(p.done)} sur ${number(p.total)} personnes ajoutées`,
    undoing: (p: { done: number; total: number }) =>
      `${number(p.done)} sur ${number(p.total)} personnes retirées`,
    stay: "Vous pouvez continuer ailleurs dans l’application. Ne la fermez pas encore.",
    stop: "Arrêter",
  },
  done: {
    title: (p: { count: number }) =>
      plural(p.count, { one: `${people(p)} ajoutée`, other: `${people(p)} ajoutées` }),
    online: "L’équipe les verra d’ici quelques secondes.",
    offline: "Elles sont sur cet appareil et partiront au retour du réseau.",
    stopped: (p: { rest: number }) =>
      plural(p.rest, {
        one: `L’importation s’est arrêtée avant la fin, il reste ${number(p.rest)} personne.`,
        other: `L’importation s’est arrêtée avant la fin, il reste ${number(p.rest)} personnes.`,
      }),
    failed: "L’importation n’a pas pu finir",
    see: "Voir les artistes",
    goOn: "Importer le reste",
    another: "Importer un autre fichier",
  },
  undone: {
    title: "Importation annulée",
    text: (p: { count: number }) =>
      plural(p.count, { one: `${people(p)} retirée.`, other: `${people(p)} retirées.` }),
  },
};
