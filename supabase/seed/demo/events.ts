import type { CalendarEventDraft } from "../../../src/domain/calendar/event.ts";

/** An event whose people and members are still keys; working days from today, and hours on the wall. */
export interface ToldEvent
  extends Pick<
    CalendarEventDraft,
    "kind" | "title" | "status" | "place" | "online_url" | "note" | "capacity" | "all_day" | "cancelled_by"
  > {
  /** Days from today; a weekend falls on the Friday before. */
  day: number;
  from: string;
  to: string;
  members: string[];
  people: string[];
}

type More = Partial<Omit<ToldEvent, "day" | "from" | "to" | "title">>;

const meet = (
  member: string,
  day: number,
  from: string,
  to: string,
  person: string,
  title: string,
  more: More = {},
): ToldEvent => ({
  kind: "appointment",
  status: "scheduled",
  title,
  day,
  from,
  to,
  members: [member],
  people: [person],
  ...more,
});

const hold = (
  members: string[],
  day: number,
  from: string,
  to: string,
  title: string,
  more: More = {},
): ToldEvent => ({
  kind: "activity",
  status: "scheduled",
  title,
  day,
  from,
  to,
  members,
  people: [],
  ...more,
});

const office = (n: number): More => ({ place: `Bureau ${n}` });
const video = (room: string): More => ({ online_url: `https://visio.exemple/${room}` });

/** Some weeks around today: what the calendar, « Aujourd’hui » and the files of artists show. */
export const demoEvents: readonly ToldEvent[] = [
  meet("mireille", -14, "10:00", "10:45", "farid", "Rapport final", office(2)),
  meet("anh-thu", -13, "13:30", "14:15", "nour", "Première rencontre", office(4)),
  meet("fatou", -9, "15:00", "15:45", "lina", "Demande DémART", video("lina")),
  meet("jean-philippe", -8, "09:00", "09:45", "tresor", "Budget du Conseil des arts", office(1)),
  meet("mireille", -7, "16:00", "16:45", "sekou", "Tournée", {
    ...office(2),
    status: "cancelled",
    cancelled_by: "guest",
  }),
  hold(["mireille", "jean-philippe"], -6, "13:30", "16:30", "Écrire sa démarche", {
    place: "Salle B",
    capacity: 12,
    people: ["amara", "rafael", "soraya", "kiana", "nour"],
  }),
  meet("fatou", -5, "10:00", "11:00", "soraya", "Vivacité", office(3)),
  meet("anh-thu", -2, "10:30", "11:15", "widline", "Bilan de résidence", office(4)),
  meet("mireille", -2, "14:00", "14:45", "marie-eve", "Slam\u00a0: captation", {
    ...video("marie-eve"),
    status: "no_show",
  }),
  meet("jean-philippe", -1, "11:00", "11:45", "sebnem", "Trois premiers mois", video("sebnem")),
  meet("mireille", 0, "09:00", "09:30", "tomas", "Bilan", video("tomas")),
  meet("mireille", 0, "10:00", "10:45", "amara", "Révision du budget", office(2)),
  meet("anh-thu", 0, "10:30", "11:15", "oluwaseun", "Portfolio", office(4)),
  meet("mireille", 0, "11:30", "12:15", "minh-chau", "Première rencontre", video("minh-chau")),
  meet("fatou", 0, "13:00", "13:45", "yasmine-o", "Demande au CALQ", office(3)),
  meet("mireille", 0, "14:15", "15:00", "rafael", "Lettre d’appui, CAM", office(2)),
  meet("jean-philippe", 0, "14:30", "15:30", "aicha", "Bilan de la première année", office(1)),
  meet("mireille", 0, "16:00", "16:45", "marie-eve", "Démarche, CALQ", video("marie-eve")),
  meet("anh-thu", 1, "09:30", "10:15", "widline", "Suivi de résidence", video("widline")),
  meet("fatou", 1, "09:00", "10:00", "kiana", "Conseil des arts du Canada", office(3)),
  hold(["nadege"], 1, "15:00", "16:00", "Comité CAM", { place: "Conseil des arts de Montréal" }),
  meet("jean-philippe", 2, "13:30", "14:15", "tresor", "Relecture", office(1)),
  meet("mireille", 3, "11:00", "12:00", "farid", "Suite du rapport", office(2)),
  hold(["mireille", "anh-thu", "jean-philippe", "fatou", "nadege"], 4, "13:00", "14:00", "Réunion d’équipe", {
    place: "Bureau 1",
  }),
  meet("anh-thu", 5, "13:30", "14:30", "nour", "Visite d’atelier", { place: "Atelier, rue Chabot" }),
  meet("fatou", 6, "10:00", "10:45", "lina", "DémART, relecture", video("lina")),
  hold(["jean-philippe", "fatou"], 8, "09:30", "12:00", "Atelier budget", {
    place: "Salle B",
    capacity: 14,
    people: ["samir", "tresor", "aicha"],
  }),
  hold(["nadege"], 9, "00:00", "00:00", "Journée de bilan", { all_day: true }),
  meet("mireille", 10, "10:00", "11:00", "amara", "Trousse de présentation", office(2)),
  hold(["nadege", "mireille"], 14, "17:30", "20:30", "Vitrine des membres", {
    place: "Le Phare bleu",
    capacity: 80,
    people: ["amara", "minh-chau", "oluwaseun", "sebnem"],
  }),
  meet("anh-thu", 16, "14:00", "14:45", "zahra", "Prendre des nouvelles", video("zahra")),
];
