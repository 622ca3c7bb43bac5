import type { Role } from "../../../src/domain/team/member.ts";

/** Whoever may sign in to the demo; all fictitious. */
export interface DemoMember {
  key: string;
  display_name: string;
  email: string;
  role: Role;
  tape: number;
}

/** The password of every demo account. */
export const demoPassword = "coulisses-demo";

/** The team of « Relais Tréma ». */
export const tremaTeam: readonly DemoMember[] = [
  {
    key: "mireille",
    display_name: "Mireille Kassab",
    email: "mireille@trema.exemple",
    role: "adviser",
    tape: 1,
  },
  { key: "anh-thu", display_name: "Anh-Thư Lê", email: "anh-thu@trema.exemple", role: "adviser", tape: 2 },
  {
    key: "jean-philippe",
    display_name: "Jean-Philippe Bédard",
    email: "jean-philippe@trema.exemple",
    role: "adviser",
    tape: 3,
  },
  { key: "fatou", display_name: "Fatou Sarr", email: "fatou@trema.exemple", role: "adviser", tape: 4 },
  {
    key: "nadege",
    display_name: "Nadège Pierre-Louis",
    email: "nadege@trema.exemple",
    role: "admin",
    tape: 5,
  },
  {
    key: "camille",
    display_name: "Camille Ouellet",
    email: "camille@trema.exemple",
    role: "reader",
    tape: 6,
  },
];

/** The team of « Passerelle Estrie », where Mireille, an adviser elsewhere, administers. */
export const passerelleTeam: readonly DemoMember[] = [
  {
    key: "mireille",
    display_name: "Mireille Kassab",
    email: "mireille@trema.exemple",
    role: "admin",
    tape: 1,
  },
  { key: "fatou", display_name: "Fatou Sarr", email: "fatou@trema.exemple", role: "adviser", tape: 4 },
];
