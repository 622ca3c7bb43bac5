/** A main discipline, what is practised within it, and how many of the demo's artists live by it. */
export interface DisciplinePool {
  count: number;
  main: readonly (readonly string[])[];
  beside: readonly string[];
  practice: readonly string[];
}

/** The counts are those of the list's filters: 31 in dance, 44 in theatre, 52 in music, 27 in letters. */
export const disciplinePools: readonly DisciplinePool[] = [
  {
    count: 52,
    main: [
      ["Musique"],
      ["Musique", "Chant"],
      ["Musique", "Oud"],
      ["Musique", "Kora"],
      ["Musique", "Percussions"],
      ["Chanson", "Musique"],
      ["Musique", "Musique électronique"],
      ["Jazz", "Musique"],
    ],
    beside: ["Composition", "Médiation culturelle", "Arrangement", "Chant"],
    practice: [
      "écrit des chansons entre deux langues et les arrange pour de petites formations qui peuvent jouer sans amplification.",
      "part d’enregistrements faits dans les parcs et les cuisines, et compose avec les voix des gens du quartier.",
      "réunit des instruments qui ne se rencontrent pas d’habitude, et laisse à chaque concert une part d’improvisation.",
      "réécrit pour des ensembles d’ici un répertoire appris en famille.",
    ],
  },
  {
    count: 44,
    main: [
      ["Théâtre"],
      ["Théâtre", "Mise en scène"],
      ["Théâtre", "Jeune public"],
      ["Théâtre", "Jeu"],
      ["Marionnette", "Théâtre"],
    ],
    beside: ["Écriture", "Scénographie", "Danse"],
    practice: [
      "met en scène des récits d’arrivée, écrits à partir d’entrevues et joués par des gens qui les ont vécus.",
      "fabrique un théâtre d’objets pour les tout-petits, sans paroles, que l’on peut jouer dans une classe.",
      "écrit pour trois voix au plus, dans des lieux qui ne sont pas des théâtres.",
      "travaille le chœur et le silence; la langue maternelle y revient quand le français ne suffit pas.",
    ],
  },
  {
    count: 31,
    main: [
      ["Danse"],
      ["Danse", "Danse contemporaine"],
      ["Danse", "Gigue"],
      ["Danse", "Krump"],
      ["Bharata natyam", "Danse"],
    ],
    beside: ["Chorégraphie", "Médiation culturelle", "Vidéo", "Enseignement"],
    practice: [
      "cherche le poids et la répétition des gestes de travail, en solo ou avec un petit groupe.",
      "fait dialoguer une danse apprise enfant et la rue montréalaise, dans des formes courtes.",
      "chorégraphie pour des corps de tous les âges; les répétitions sont ouvertes au voisinage.",
    ],
  },
  {
    count: 27,
    main: [
      ["Conte"],
      ["Littérature"],
      ["Littérature", "Poésie"],
      ["Littérature", "Slam"],
      ["Bande dessinée"],
    ],
    beside: ["Traduction", "Édition", "Théâtre"],
    practice: [
      "raconte ce que les archives ne disent pas, en public plutôt que sur la page.",
      "écrit une poésie brève, dans deux langues à la fois, sans que l’une traduise l’autre.",
      "dessine la mémoire d’une famille dispersée sur trois continents.",
    ],
  },
  {
    count: 26,
    main: [
      ["Arts visuels"],
      ["Arts visuels", "Peinture"],
      ["Arts visuels", "Sculpture"],
      ["Arts visuels", "Installation"],
      ["Arts visuels", "Estampe"],
    ],
    beside: ["Photographie", "Art public", "Céramique"],
    practice: [
      "assemble des matériaux récupérés sur les chantiers, cousus plutôt que collés.",
      "peint de grands formats à partir de photographies anonymes trouvées au marché aux puces.",
      "grave et imprime à la main des cartes de lieux qui ont changé de nom.",
    ],
  },
  {
    count: 14,
    main: [["Cinéma"], ["Cinéma", "Documentaire"], ["Vidéo"], ["Photographie"]],
    beside: ["Arts visuels", "Écriture", "Montage"],
    practice: [
      "filme le travail de nuit, longtemps, avec les personnes plutôt que sur elles.",
      "photographie les intérieurs, toujours à la lumière du jour et avec l’accord des gens.",
    ],
  },
  {
    count: 10,
    main: [["Arts du cirque"], ["Arts numériques"], ["Métiers d’art"], ["Performance"]],
    beside: ["Danse", "Installation"],
    practice: [
      "fait tenir ensemble l’équilibre et la parole, dans un numéro que l’on peut jouer dehors.",
      "programme des images qui répondent à la voix du public.",
      "tisse et teint avec des plantes cueillies en ville.",
    ],
  },
];
