/** People the team deals with who are not artists, each in an organisation of the demo. */
export const demoContacts = [
  {
    key: "lucie",
    display_name: "Lucie Vadnais",
    organization: "calq",
    role: "Chargée de programmes",
    phone: "418 555-0131",
  },
  {
    key: "amadou",
    display_name: "Amadou Cissokho",
    organization: "cam",
    role: "Agent culturel, équité",
    phone: "514 555-0165",
  },
  {
    key: "rachel",
    display_name: "Rachel Birnbaum",
    organization: "cac",
    role: "Agente de programme",
    phone: "613 555-0117",
  },
  {
    key: "denis",
    display_name: "Denis Rancourt",
    organization: "rive-sud",
    role: "Programmateur",
    phone: "450 555-0143",
  },
  {
    key: "sylvie",
    display_name: "Sylvie Abran",
    organization: "phare",
    role: "Direction artistique",
    phone: "514 555-0166",
  },
  {
    key: "kenza",
    display_name: "Kenza Ouadahi",
    organization: "maison-courtepointe",
    role: "Médiation culturelle",
    phone: "514 555-0167",
  },
  {
    key: "marc-andre",
    display_name: "Marc-André Fugère",
    organization: "boussole",
    role: "Avocat",
    phone: "514 555-0168",
  },
  {
    key: "talia",
    display_name: "Talia Rosen",
    organization: "galerie-sel",
    role: "Commissaire",
    phone: "438 555-0169",
  },
] as const;
