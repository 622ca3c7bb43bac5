/** Where the artists of the demo live: neighbourhood or city, its region, and how often. */
export const places: readonly (readonly [{ city: string; region: string }, number])[] = [
  ...(
    [
      ["Parc-Extension", 12],
      ["Villeray", 14],
      ["Rosemont", 14],
      ["Hochelaga", 12],
      ["Verdun", 9],
      ["Côte-des-Neiges", 14],
      ["Saint-Michel", 10],
      ["Montréal-Nord", 12],
      ["Ahuntsic", 9],
      ["Plateau-Mont-Royal", 10],
      ["Lachine", 5],
      ["Saint-Laurent", 7],
      ["LaSalle", 5],
      ["Pointe-Saint-Charles", 4],
    ] as const
  ).map(([city, weight]) => [{ city, region: "Montréal" }, weight] as const),
  [{ city: "Laval", region: "Laval" }, 9],
  [{ city: "Longueuil", region: "Montérégie" }, 9],
  [{ city: "Brossard", region: "Montérégie" }, 3],
  [{ city: "Saint-Jérôme", region: "Laurentides" }, 2],
  [{ city: "Gatineau", region: "Outaouais" }, 2],
  [{ city: "Québec", region: "Capitale-Nationale" }, 3],
];
