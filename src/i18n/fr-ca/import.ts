import { number, plural } from "./grammar.ts";

type Count = { count: number };

const people = (p: Count) =>
  plural(p.count, { one: `${number(p.count)} personne`, other: `${number(p.count)} personnes` });
const organizations = (p: Count) =>
  plural(p.count, { one: `${number(p.count)} organisme`, other: `${number(p.count)} organismes` });
const interactions = (p: Count) =>
  plural(p.count, { one: `${number(p.count)} interaction`, other: `${number(p.count)} interactions` });
const applications = (p: Count) =>
  plural(p.count, { one: `${number(p.count)} candidature`, other: `${number(p.count)} candidatures` });
const opportunities = (p: Count) =>
  plural(p.count, { one: `${number(p.count)} opportunité`, other: `${number(p.count)} opportunités` });
const files = (p: Count) =>
  plural(p.count, { one: `${number(p.count)} fiche`, other: `${number(p.count)} fiches` });
const rows = (p: Count) =>
  plural(p.count, { one: `${number(p.count)} ligne`, other: `${number(p.count)} lignes` });
const notes = (p: Count) =>
  plural(p.count, { one: `${number(p.count)} note`, other: `${number(p.count)} notes` });
/** The words after a feminine count, then after a masculine one. */
const feminine = (p: Count, word: string) => plural(p.count, { one: word, other: `${word}s` });
const masculine = (p: Count, word: string) =>
  plural(p.count, { one: word.replace(/e$/, ""), other: `${word.replace(/e$/, "")}s` });

/** Importing people, organisations, interactions and applications from a file. */
export const importing = {
  title: "Importer",
  undo: "Annuler l’importation",
  readerTitle: "Votre accès est en lecture seule",
  readerText: "Pour importer, demandez le rôle de l’équipe-conseil à la personne qui administre l’espace.",
  arriving: {
    title: "L’espace arrive encore sur cet appareil",
    text: "Importer demande de reconnaître les fiches qui existent déjà. Ce sera possible dès qu’elles seront toutes ici.",
  },
  counted: { people, organizations, interactions, applications, opportunities },
  choose: {
    label: "Fichier à importer",
    title: "Excel, .csv, .tsv, .vcf ou .json",
    text: "Une liste d’Excel, de Google Sheets ou d’Airtable, un carnet d’adresses, un journal de rencontres, un suivi de demandes, une liste d’appels. Une ligne par personne, organisme, interaction, candidature ou opportunité, les titres en haut.",
    action: "Choisir un fichier",
    drop: "ou déposez-le ici",
    private: "Le fichier est lu sur cet appareil, sans réseau. Rien n’est ajouté avant votre accord.",
    failed: (p: { name: string }) => `«\u00a0${p.name}\u00a0» n’a pas été importé`,
    reading: (p: { name: string }) => `Lecture de ${p.name}`,
    place: {
      sheet: (p: { sheet: string }) => `Feuille ${p.sheet}.`,
      line: (p: { line: number }) => `Ligne ${number(p.line)}.`,
      both: (p: { sheet: string; line: number }) => `Feuille ${p.sheet}, ligne ${number(p.line)}.`,
    },
  },
  last: { title: "Dernière importation" },
  check: {
    other: "Changer",
    rows,
    separator: { comma: "virgules", semicolon: "points-virgules", tab: "tabulations" },
    format: { text: "Texte", workbook: "Excel", cards: "Carnet d’adresses", list: "JSON" },
    sheet: (p: { name: string }) => `feuille ${p.name}`,
    sheets: "Feuille du classeur",
    sheetOption: (p: { name: string; rows: number }) => `${p.name} (${rows({ count: p.rows })})`,
    hiddenSheet: (p: { name: string; rows: number }) =>
      `${p.name} (${rows({ count: p.rows })}, feuille masquée)`,
    leftOut: (p: { columns: string }) => `Laissé de côté dans ce fichier\u00a0: ${p.columns}`,
    remembered: "Les choix faits pour un fichier aux mêmes colonnes sont repris.",
    unclosedTitle: "Un guillemet n’est pas refermé",
    unclosed: (p: { line: number }) =>
      `À partir de la ligne ${number(p.line)}, le texte qui suit est lu comme une seule cellule. Corrigez le fichier, puis choisissez-le de nouveau.`,
    cardTitle: "Le carnet d’adresses s’arrête avant la fin",
    card: (p: { line: number }) =>
      `La dernière fiche commence à la ligne ${number(p.line)} et n’est pas complète. Obtenez le fichier de nouveau s’il devait contenir la suite.`,
    formulaTitle: "Des formules sans résultat",
    formula: (p: { line: number }) =>
      `À partir de la ligne ${number(p.line)}, des cellules contiennent une formule dont le résultat n’est pas enregistré. Elles sont lues comme vides. Ouvrez le classeur, enregistrez-le, puis choisissez-le de nouveau.`,
    heldTitle: "Auto-identification laissée de côté",
    held: (p: { columns: string }) =>
      `${p.columns}\u00a0: ces renseignements appartiennent à chaque personne, qui les déclare elle-même. Ils ne sont pas importés.`,
    missing: {
      people: "Aucune colonne ne donne le nom des personnes. Indiquez laquelle, puis continuez.",
      organizations: "Aucune colonne ne donne le nom des organismes. Indiquez laquelle, puis continuez.",
      interactions:
        "Il faut une colonne pour la date et une pour les personnes. Indiquez lesquelles, puis continuez.",
      opportunities: "Aucune colonne ne donne le titre des opportunités. Indiquez laquelle, puis continuez.",
      applications:
        "Aucune colonne ne dit qui dépose. Indiquez celle des artistes ou celle de l’organisme, puis continuez.",
    },
    subject: "Le fichier contient",
    subjects: {
      people: "Personnes",
      organizations: "Organismes",
      interactions: "Interactions",
      opportunities: "Opportunités",
      applications: "Candidatures",
    },
    unsaidStage: "Étape, quand la ligne ne la dit pas",
    byAmount: "Acceptée si un montant est accordé, sinon soumise",
    kind: "Ces personnes sont",
    artists: "Des artistes",
    contacts: "Des contacts",
    toCreate: {
      people: (p: Count) => plural(p.count, { one: "personne", other: "personnes" }),
      organizations: (p: Count) => plural(p.count, { one: "organisme", other: "organismes" }),
      interactions: (p: Count) => plural(p.count, { one: "interaction", other: "interactions" }),
      opportunities: (p: Count) => plural(p.count, { one: "opportunité", other: "opportunités" }),
      applications: (p: Count) => plural(p.count, { one: "candidature", other: "candidatures" }),
    },
    toComplete: (p: Count) => `${files(p)} à compléter`,
    nothing: "Rien à ajouter",
    start: "Importer",
  },
  outcome: {
    title: "Ce qui sera fait",
    create: {
      people: (p: Count) => `${people(p)} à ajouter`,
      organizations: (p: Count) => `${organizations(p)} à ajouter`,
      interactions: (p: Count) => `${interactions(p)} à ajouter`,
      opportunities: (p: Count) => `${opportunities(p)} à ajouter`,
      applications: (p: Count) => `${applications(p)} à ajouter`,
    },
    createText: "Sur cet appareil tout de suite, chez l’équipe dès que le réseau le permet.",
    complete: (p: Count) => `${files(p)} à compléter`,
    completeText: "Selon ce que vous avez choisi pour les doublons.",
    read: (p: { count: number; empty: number }) =>
      [
        `${rows(p)} ${feminine(p, "lue")}`,
        p.empty > 0 && `dont ${plural(p.empty, { one: "1 vide", other: `${number(p.empty)} vides` })}`,
      ]
        .filter(Boolean)
        .join(", "),
    joined: (p: Count) => `${rows(p)} à réunir à une ligne plus haut`,
    joinedText: "Elles parlent de la même fiche et n’en font qu’une.",
    notes: (p: Count) => `${notes(p)} à ajouter`,
    notesText:
      "Dans l’historique de chaque personne, à la date d’aujourd’hui. Aucune n’est ajoutée deux fois.",
    organizations: (p: Count) => `${organizations(p)} à ajouter aussi`,
    organizationsText: "Le fichier les nomme, et la base ne les a pas encore.",
    already: {
      people: (p: Count) => `${number(p.count)} ${feminine(p, "déjà importée")}`,
      organizations: (p: Count) => `${number(p.count)} ${masculine(p, "déjà importée")}`,
      interactions: (p: Count) => `${number(p.count)} ${feminine(p, "déjà importée")}`,
      opportunities: (p: Count) => `${number(p.count)} ${feminine(p, "déjà importée")}`,
      applications: (p: Count) => `${number(p.count)} ${feminine(p, "déjà importée")}`,
    },
    alreadyText: {
      people: (p: Count) =>
        plural(p.count, { one: "Reconnue par son identifiant.", other: "Reconnues par leur identifiant." }),
      organizations: (p: Count) =>
        plural(p.count, { one: "Reconnu par son identifiant.", other: "Reconnus par leur identifiant." }),
      interactions: () => "Même moment, mêmes personnes et même note qu’une interaction déjà là.",
      opportunities: (p: Count) =>
        plural(p.count, { one: "Reconnue par son identifiant.", other: "Reconnues par leur identifiant." }),
      applications: () => "Venues d’une même ligne. Ce qu’elles sont devenues depuis ne change pas.",
    },
    duplicate: (p: Count) =>
      plural(p.count, {
        one: `${number(p.count)} doublon probable`,
        other: `${number(p.count)} doublons probables`,
      }),
    duplicateText: "Déjà là, ou plus haut dans le fichier. Vous choisissez ci-dessous ce qu’ils deviennent.",
    repeated: (p: Count) =>
      plural(p.count, {
        one: `${number(p.count)} ligne déjà plus haut dans le fichier`,
        other: `${number(p.count)} lignes déjà plus haut dans le fichier`,
      }),
    repeatedText:
      "Deux lignes identiques font une seule candidature, sauf si vous en décidez autrement ci-dessous.",
    unknown_people: {
      interactions: (p: Count) => `${interactions(p)} avec des personnes absentes de la base`,
      applications: (p: Count) => `${applications(p)} de personnes absentes de la base`,
    },
    unknown_peopleText: "Elles sont laissées de côté, sauf si vous créez ces personnes.",
    makeProvisional: "Créer une fiche provisoire pour ces personnes",
    makeProvisionalHint: "Une seule par nom, à compléter ou à réunir ensuite.",
    error: {
      people: (p: Count) => `${rows(p)} sans nom lisible`,
      organizations: (p: Count) => `${rows(p)} sans nom lisible`,
      interactions: (p: Count) => `${rows(p)} sans date ou sans personne`,
      opportunities: (p: Count) => `${rows(p)} sans titre lisible`,
      applications: (p: Count) => `${rows(p)} sans personne ni organisme`,
    },
    errorText: (p: Count) =>
      plural(p.count, {
        one: "Elle n’est pas importée. Téléchargez-la pour la corriger.",
        other: "Elles ne sont pas importées. Téléchargez-les pour les corriger.",
      }),
    warned: (p: Count) => `${rows(p)} à compléter`,
    warnedText:
      "La ligne est importée. Une valeur n’a pas la bonne forme\u00a0: elle est laissée de côté, ou gardée telle quelle.",
    download: (p: Count) => `Télécharger ${rows(p)} à corriger`,
  },
  /** What became of the rows of a sheet. */
  rows: {
    read: (p: { count: number; ends: string }) => `${rows(p)} ${feminine(p, "lue")}\u00a0: ${p.ends}.`,
    made: (p: Count) => `${number(p.count)} ${feminine(p, "ajoutée")}`,
    joined: (p: Count) => `${number(p.count)} ${feminine(p, "réunie")} à une ligne plus haut`,
    completed: (p: Count) => `${number(p.count)} ${feminine(p, "portée")} à une fiche déjà là`,
    already: (p: Count) => `${number(p.count)} déjà ${feminine(p, "importée")}`,
    duplicate: (p: Count) =>
      plural(p.count, {
        one: `${number(p.count)} doublon laissé de côté`,
        other: `${number(p.count)} doublons laissés de côté`,
      }),
    unknown: (p: Count) => `${number(p.count)} de personnes absentes de la base`,
    error: (p: Count) => `${number(p.count)} à corriger`,
    empty: (p: Count) => plural(p.count, { one: "1 vide", other: `${number(p.count)} vides` }),
  },
  errorFile: { name: "à corriger", line: "Ligne", reason: "Raison" },
  duplicates: {
    title: "Doublons",
    rule: {
      already: "Importées auparavant",
      nearly_sure: "Presque certainement les mêmes",
      same_email: "Même courriel",
      same_phone: "Même téléphone",
      same_name: "Même nom",
      namesake: "Même nom, courriels différents",
      same_row: "Lignes identiques dans le fichier",
      otherwise: "Autres ressemblances",
    },
    decision: {
      skip: "Laisser de côté",
      complete: "Compléter la fiche",
      replace: "Remplacer par le fichier",
      create: "Créer quand même",
    },
    ofRule: (p: { rule: string }) => `Ce que deviennent les lignes\u00a0: ${p.rule}`,
    oneByOne: "Décider ligne par ligne",
    ofRow: (p: { name: string; line: number }) => `Ce que devient ${p.name}, ligne ${number(p.line)}`,
    byRule: (p: { decision: string }) => `Selon la règle (${p.decision})`,
    more: (p: Count) => `Afficher ${rows(p)} de plus`,
    like: (p: { name: string }) => `Comme ${p.name}, déjà là`,
    likeLine: (p: { line: number }) => `Comme la ligne ${number(p.line)}`,
    reason: {
      same_key: "même identifiant",
      same_row: "toutes les cellules sont les mêmes",
      same_email: "même courriel",
      shared_email: "courriel partagé par plusieurs",
      same_phone: "même téléphone",
      shared_phone: "téléphone partagé par plusieurs",
      same_name: "même nom",
      same_alias: "autre nom de la personne",
      name_alike: "noms presque pareils",
      name_sounds_alike: "noms qui se prononcent pareil",
      name_within: "un nom contenu dans l’autre",
      name_initials: "mêmes initiales",
      same_link: "même lien",
      same_postal_code: "même code postal",
      same_city: "même ville",
      other_name: "noms différents",
      other_email: "courriels différents",
      kept_apart: "jugées différentes",
    },
  },
  values: {
    title: "Valeurs à accorder",
    note: "absentes des listes de l’espace",
    text: "Choisissez le terme de la liste que chaque valeur veut dire. Le choix sert aussi aux prochains fichiers.",
    rows: (p: Count) => rows(p),
    of: (p: { value: string }) => `Ce que devient la valeur ${p.value}`,
    keep: (p: { value: string }) => `Garder «\u00a0${p.value}\u00a0»`,
    toChoose: "À choisir",
    leave: "Ne pas importer",
    others: (p: Count) =>
      plural(p.count, {
        one: `${number(p.count)} autre valeur`,
        other: `${number(p.count)} autres valeurs`,
      }),
  },
  columns: {
    title: "Colonnes",
    others: (p: Count) =>
      plural(p.count, {
        one: `${number(p.count)} colonne laissée de côté`,
        other: `${number(p.count)} colonnes laissées de côté`,
      }),
    unnamed: (p: { number: number }) => `Colonne ${p.number}`,
    empty: "Vide",
    none: "Ne pas importer",
    held: "Jamais importée",
    fieldOf: (p: { column: string }) => `Champ rempli par la colonne ${p.column}`,
    shared: {
      all: (p: { field: string; count: number }) =>
        `${p.field}\u00a0: les valeurs des ${number(p.count)} colonnes s’ajoutent.`,
      join: (p: { field: string; count: number }) =>
        `${p.field}\u00a0: les ${number(p.count)} colonnes sont mises bout à bout.`,
      first: (p: { field: string; count: number }) =>
        `${p.field}\u00a0: la première remplie des ${number(p.count)} colonnes l’emporte.`,
    },
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
      organization_role: "Rôle",
      role_from: "Rôle depuis",
      role_to: "Rôle jusqu’à",
      affiliations: "Rôles dans des organismes",
      tags: "Étiquettes",
      source: "Provenance",
      adviser: "Responsable",
      note: "Note",
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
    opportunities: {
      title: "Titre de l’opportunité",
      kind: "Type d’opportunité",
      status: "État",
      funder: "Bailleur ou organisateur",
      organization: "Fiche de l’organisme",
      program: "Programme",
      url: "Page du programme",
      deadlines: "Dates limites",
      deadline_time: "Heure limite",
      answer_on: "Réponse",
      amount_min: "Montant minimal",
      amount_max: "Montant maximal",
      disciplines: "Disciplines",
      career_stages: "Étapes de carrière",
      regions: "Régions",
      languages: "Langues",
      memberships: "Statuts de membre",
      communities: "Communautés",
      criteria: "Autres critères",
      documents_asked: "Pièces à fournir",
      note: "Notes",
      tags: "Étiquettes",
      recurrence: "Récurrence",
      verified_on: "Vérifiée le",
      verified_by: "Vérifiée par",
      archived: "Archivée",
      source: "Source",
      external_ids: "Identifiant",
    },
    applications: {
      people: "Artistes qui déposent",
      emails: "Courriel des artistes",
      organization: "Organisme qui dépose",
      title: "Titre du projet",
      opportunity: "Opportunité",
      funder: "Bailleur de fonds",
      program: "Programme",
      stage: "Étape",
      requested: "Montant demandé",
      granted: "Montant accordé",
      deadline_on: "Date limite",
      submitted_on: "Date de dépôt",
      answered_on: "Date de réponse",
      report_due_on: "Rapport dû le",
      support: "Accompagnement",
      adviser: "Responsable",
      note: "Note",
      source: "Provenance",
      external_ids: "Identifiant",
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
    note: (p: Count) =>
      plural(p.count, { one: "la première ligne", other: `les ${number(p.count)} premières` }),
    create: "À ajouter",
    already: "Déjà là",
    duplicate: "Doublons",
    unknown_people: "Personnes absentes",
    error: "À corriger",
    warned: "À compléter",
    line: (p: { line: number }) => `ligne ${number(p.line)}`,
    alreadyRow: "Déjà importée",
  },
  problem: {
    name_missing: "Il manque le nom.",
    name_unreadable: "C’est un identifiant, une adresse ou un total, pas un nom.",
    date_missing: "Il manque la date, ou elle ne se lit pas.",
    people_missing: "Aucune personne n’est nommée.",
    beneficiary_missing: "Aucune personne et aucun organisme n’est nommé.",
  },
  warning: {
    email_invalid: (p: { value: string }) =>
      `Adresse de courriel mal écrite et laissée de côté\u00a0: ${p.value.slice(0, 80)}.`,
    phone_invalid: (p: { value: string }) =>
      `Téléphone illisible et laissé de côté\u00a0: ${p.value.slice(0, 80)}.`,
    phone_unsure: (p: { value: string }) =>
      `Téléphone incomplet ou inconnu mais gardé tel quel\u00a0: ${p.value.slice(0, 80)}.`,
    link_invalid: (p: { value: string }) => `Lien illisible\u00a0: ${p.value}.`,
    date_invalid: (p: { value: string }) => `Date illisible\u00a0: ${p.value}.`,
    too_long: (p: { value: string }) =>
      `Valeur trop longue, couper ou séparer\u00a0: ${p.value.slice(0, 80)}.`,
    extra_cells: (p: { value: string }) => `Cellules en trop\u00a0: ${p.value.slice(0, 80)}.`,
    formula_error: (p: { value: string }) => `Formule en erreur dans le classeur\u00a0: ${p.value}.`,
    kind_unknown: (p: { value: string }) => `Type inconnu\u00a0: ${p.value}.`,
    length_invalid: (p: { value: string }) => `Durée illisible\u00a0: ${p.value}.`,
    amount_invalid: (p: { value: string }) => `Montant illisible\u00a0: ${p.value}.`,
    amount_too_large: (p: { value: string }) =>
      `Montant trop élevé (20\u00a0000\u00a0000\u00a0$ au plus)\u00a0: ${p.value}.`,
    stage_unknown: (p: { value: string }) => `Étape inconnue\u00a0: ${p.value}.`,
    status_unknown: (p: { value: string }) => `État inconnu, laissé à confirmer\u00a0: ${p.value}.`,
    recurrence_unknown: (p: { value: string }) => `Récurrence inconnue\u00a0: ${p.value}.`,
    person_unknown: (p: { value: string }) => `Personne absente de la base\u00a0: ${p.value}.`,
    person_ambiguous: (p: { value: string }) => `Plusieurs personnes portent ce nom\u00a0: ${p.value}.`,
    organization_unknown: (p: { value: string }) => `Organisme absent de la base\u00a0: ${p.value}.`,
    organization_ambiguous: (p: { value: string }) =>
      `Plusieurs organismes ont ce nom, écrivez leur ville\u00a0: ${p.value}.`,
    member_unknown: (p: { value: string }) => `Ne fait pas partie de l’équipe\u00a0: ${p.value}.`,
  },
  work: {
    writing: (p: { done: number; total: number }) =>
      `${number(p.done)} sur ${number(p.total)} lignes écrites`,
    undoing: (p: { done: number; total: number }) =>
      `${number(p.done)} sur ${number(p.total)} lignes retirées`,
    stay: "Vous pouvez continuer ailleurs dans l’application. Ne la fermez pas encore.",
    stop: "Arrêter",
  },
  done: {
    title: {
      people: (p: Count) => `${people(p)} ${feminine(p, "ajoutée")}`,
      organizations: (p: Count) => `${organizations(p)} ${masculine(p, "ajoutée")}`,
      interactions: (p: Count) => `${interactions(p)} ${feminine(p, "ajoutée")}`,
      opportunities: (p: Count) => `${opportunities(p)} ${feminine(p, "ajoutée")}`,
      applications: (p: Count) => `${applications(p)} ${feminine(p, "ajoutée")}`,
    },
    completedTitle: (p: Count) => `${files(p)} ${feminine(p, "complétée")}`,
    completed: (p: Count) => `${files(p)} ${feminine(p, "complétée")}.`,
    notesTitle: (p: Count) => `${notes(p)} ${feminine(p, "ajoutée")}`,
    notes: (p: Count) => `${notes(p)} ${feminine(p, "ajoutée")}.`,
    sheets: (p: Count) => `L’annulation reprend les ${number(p.count)} feuilles importées.`,
    provisional: (p: Count) => `${people(p)} ${feminine(p, "ajoutée")} avec une fiche provisoire.`,
    organizations: (p: Count) => `${organizations(p)} ${masculine(p, "ajoutée")} aussi.`,
    online: "L’équipe verra tout d’ici quelques secondes.",
    offline: "Tout est sur cet appareil, et les ajouts partiront au retour du réseau.",
    stopped: (p: { rest: number }) =>
      plural(p.rest, {
        one: `L’importation s’est arrêtée avant la fin, il reste ${number(p.rest)} ligne.`,
        other: `L’importation s’est arrêtée avant la fin, il reste ${number(p.rest)} lignes.`,
      }),
    failed: "L’importation n’a pas pu finir",
    see: "Voir les artistes",
    seeApplications: "Voir les candidatures",
    goOn: "Importer le reste",
    sheet: (p: { name: string }) => `Importer la feuille ${p.name}`,
    duplicates: "Chercher les doublons",
    another: "Importer un autre fichier",
  },
  undone: {
    title: "Importation annulée",
    people: (p: Count) => `${people(p)} ${feminine(p, "retirée")}.`,
    organizations: (p: Count) => `${organizations(p)} ${masculine(p, "retirée")}.`,
    interactions: (p: Count) => `${interactions(p)} ${feminine(p, "retirée")}.`,
    opportunities: (p: Count) => `${opportunities(p)} ${feminine(p, "retirée")}.`,
    applications: (p: Count) => `${applications(p)} ${feminine(p, "retirée")}.`,
    restored: (p: Count) => `${files(p)} ${feminine(p, "remise")} comme avant.`,
    spared: (p: Count) =>
      plural(p.count, {
        one: "1 est restée, parce qu’elle a servi ou changé depuis.",
        other: `${number(p.count)} sont restées, parce qu’elles ont servi ou changé depuis.`,
      }),
  },
};
