/** A role that ended. */
interface FormerRole {
  organization: string;
  role: string;
  from: string;
  to: string;
}

interface DemoContact {
  key: string;
  display_name: string;
  organization: string;
  role: string;
  since: string;
  before?: readonly FormerRole[];
  phone: string;
}

/** People the team deals with who are not artists, each in an organisation of the demo. */
export const demoContacts: readonly DemoContact[] = [
  {
    key: "lucie",
    display_name: "Lucie Vadnais",
    organization: "calq",
    role: "Chargée de programmes",
    since: "2019",
    phone: "418 555-0131",
  },
  {
    key: "amadou",
    display_name: "Amadou Cissokho",
    organization: "cam",
    role: "Agent culturel, équité",
    since: "2022-09",
    phone: "514 555-0165",
  },
  {
    key: "rachel",
    display_name: "Rachel Birnbaum",
    organization: "cac",
    role: "Agente de programme",
    since: "2017",
    phone: "613 555-0117",
  },
  {
    key: "denis",
    display_name: "Denis Rancourt",
    organization: "rive-sud",
    role: "Programmateur",
    since: "2021",
    before: [{ organization: "cale", role: "Directeur technique", from: "2014", to: "2020" }],
    phone: "450 555-0143",
  },
  {
    key: "sylvie",
    display_name: "Sylvie Abran",
    organization: "phare",
    role: "Direction artistique",
    since: "2015",
    phone: "514 555-0166",
  },
  {
    key: "kenza",
    display_name: "Kenza Ouadahi",
    organization: "maison-courtepointe",
    role: "Médiation culturelle",
    since: "2023-01",
    before: [{ organization: "cam", role: "Agente culturelle", from: "2018", to: "2022-12" }],
    phone: "514 555-0167",
  },
  {
    key: "marc-andre",
    display_name: "Marc-André Fugère",
    organization: "boussole",
    role: "Avocat",
    since: "2012",
    phone: "514 555-0168",
  },
  {
    key: "talia",
    display_name: "Talia Rosen",
    organization: "galerie-sel",
    role: "Commissaire",
    since: "2020-03",
    phone: "438 555-0169",
  },
];
