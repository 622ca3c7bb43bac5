// The demo as rows of the real tables: keys become ids, days become dates.

import { checklistFrom } from "../../../src/domain/applications/checklist.ts";
import { writeMove } from "../../../src/domain/applications/move.ts";
import { writeSchedule } from "../../../src/domain/applications/schedule.ts";
import { writeAffiliation } from "../../../src/domain/artists/affiliation.ts";
import { writeDeadline } from "../../../src/domain/opportunities/deadline.ts";
import { writeTemplate } from "../../../src/domain/support/plan-template.ts";
import { ranksOf } from "../../../src/domain/support/rank.ts";
import type { Calendar } from "../calendar.ts";
import { makeRandom } from "../random.ts";
import { demoApplications, type ToldApplication } from "./applications.ts";
import { composeArtists } from "./artists-composed.ts";
import { type NamedArtist, namedArtists } from "./artists-named.ts";
import { demoContacts } from "./contacts.ts";
import { demoEvents, type ToldEvent } from "./events.ts";
import { type ToldInteraction, tellInteractions } from "./interactions.ts";
import { demoLibrary, demoSchedules } from "./library.ts";
import { demoOpportunities, type ToldOpportunity } from "./opportunities.ts";
import { demoOrganizations } from "./organizations.ts";
import { passerelleArtists } from "./passerelle.ts";
import { demoGoals, demoPlanTemplates, type ToldGoal } from "./plans.ts";
import { demoTasks, type ToldTask } from "./tasks.ts";

export type Row = Record<string, unknown> & { id: string };

/** The rows of one workspace, without `workspace_id`; members are known by key until they have ids. */
export interface DemoRows {
  organizations: Row[];
  people: Row[];
  interactions: Row[];
  tasks: Row[];
  goals: Row[];
  library: Row[];
  opportunities: Row[];
  applications: Row[];
  events: Row[];
}

/** Who wrote, by key: their member and their account. */
export type Team = Record<string, { member_id: string; user_id: string }>;

const artistCount = 214;

/** « Relais Tréma »: 214 artists, two years of interactions, tasks around today. */
export function tremaRows(calendar: Calendar, team: Team): DemoRows {
  const random = makeRandom(20_261_119);
  const artists = [
    ...namedArtists,
    ...composeArtists(random, artistCount - namedArtists.length, namedArtists),
  ];
  const told = tellInteractions(random, calendar, artists);
  const idOf = makeIds(random);
  const contacts = demoContacts.map(
    ({ key, display_name, organization, role, phone, since, before }): Row => ({
      id: idOf(`person ${key}`),
      kind: "contact",
      display_name,
      phones: [phone],
      emails: [`${key}@${organization}.exemple`],
      language: "fr",
      organization_id: idOf(`organization ${organization}`),
      organization_role: role,
      affiliations: [{ organization, role, from: since }, ...(before ?? [])].map(
        ({ organization: at, ...held }) =>
          writeAffiliation({ organization_id: idOf(`organization ${at}`), ...held }),
      ),
      created_at: calendar.at(calendar.day(-600), "10:00"),
      created_by: team.nadege?.user_id,
    }),
  );
  return {
    organizations: demoOrganizations.map(({ key, ...organization }) => ({
      id: idOf(`organization ${key}`),
      ...organization,
      created_at: calendar.at(calendar.day(-730), "10:00"),
      created_by: team.nadege?.user_id,
    })),
    people: [...artists.map((artist) => personRow(artist, calendar, team, idOf)), ...contacts],
    interactions: told.map((one) => interactionRow(one, team, idOf, random.uuid())),
    tasks: [
      ...demoTasks.map((task) => taskRow(task, calendar, team, idOf, random.uuid())),
      ...demoGoals.flatMap((goal) => stepRows(goal, calendar, team, idOf)),
    ],
    goals: demoGoals.map((goal, n) => goalRow(goal, ranksOf(n + 1).at(-1)!, calendar, team, idOf)),
    library: [
      ...demoLibrary,
      ...demoPlanTemplates.map(({ name, goals }) => ({
        kind: "plan_template",
        name,
        body: writeTemplate({ goals }),
      })),
      ...demoSchedules.map(({ name, steps }) => ({
        kind: "schedule_template",
        name,
        body: writeSchedule(steps),
      })),
    ].map((item, n) => ({
      id: idOf(`${item.kind} ${item.name}`),
      ...item,
      rank: ranksOf(n + 1).at(-1),
      created_at: calendar.at(calendar.day(-400), "10:00"),
      created_by: team.nadege?.user_id,
    })),
    opportunities: demoOpportunities.map((told) => opportunityRow(told, calendar, team, idOf)),
    applications: demoApplications.map((told, n) =>
      applicationRow(told, ranksOf(n + 1).at(-1)!, calendar, team, idOf),
    ),
    events: demoEvents.map((event, n) => eventRow(event, calendar, team, idOf, `event ${n}`)),
  };
}

/** « Passerelle Estrie »: small, so that switching shows at once. */
export function passerelleRows(calendar: Calendar, team: Team): DemoRows {
  const random = makeRandom(819);
  const idOf = makeIds(random);
  const told: ToldInteraction[] = passerelleArtists.map((artist, index) => ({
    kind: index % 2 ? "call" : "meeting",
    people: [artist.key],
    occurred_at: calendar.at(calendar.workday(-3 - index * 6), "10:30"),
    minutes: index % 2 ? 12 : 60,
    note: "Premier bilan de l’automne. Le prochain rendez-vous est fixé.",
    member: artist.adviser,
  }));
  const tasks: ToldTask[] = [
    { who: "mireille", title: "Préparer la rencontre de Sherbrooke", due: 2, priority: "normal" },
    { who: "fatou", title: "Relancer pour la salle", due: -1, priority: "normal", people: ["luis"] },
  ];
  return {
    organizations: [],
    people: passerelleArtists.map((artist) => personRow(artist, calendar, team, idOf)),
    interactions: told.map((one) => interactionRow(one, team, idOf, random.uuid())),
    tasks: tasks.map((task) => taskRow(task, calendar, team, idOf, random.uuid())),
    goals: [],
    library: [],
    opportunities: [],
    applications: [],
    events: [],
  };
}

type IdOf = (name: string) => string;

function makeIds(random: { uuid(): string }): IdOf {
  const ids = new Map<string, string>();
  return (name) => {
    const known = ids.get(name) ?? random.uuid();
    ids.set(name, known);
    return known;
  };
}

function personRow(artist: NamedArtist, calendar: Calendar, team: Team, idOf: IdOf): Row {
  const { key, adviser, since, verified, last: _, ...fields } = artist;
  const joined = calendar.day(-since);
  return {
    id: idOf(`person ${key}`),
    kind: "artist",
    ...fields,
    adviser_id: team[adviser]?.member_id,
    member_since: joined,
    ...(verified !== undefined && {
      verified_on: calendar.day(-verified),
      verified_by: team[verified % 3 ? adviser : "fatou"]?.member_id,
    }),
    created_at: calendar.at(joined, "11:00"),
    created_by: team[adviser]?.user_id,
  };
}

function interactionRow(told: ToldInteraction, team: Team, idOf: IdOf, id: string): Row {
  const { people, member, organization, ...fields } = told;
  return {
    id,
    ...fields,
    people: people.map((key) => idOf(`person ${key}`)),
    member_id: team[member]?.member_id,
    ...(organization && { organization_id: idOf(`organization ${organization}`) }),
    created_at: fields.occurred_at,
    created_by: team[member]?.user_id,
  };
}

function taskRow(task: ToldTask, calendar: Calendar, team: Team, idOf: IdOf, id: string): Row {
  const { who, people = [], due, done, ...fields } = task;
  const assignee = team[who];
  return {
    id,
    ...fields,
    status: done === undefined ? "open" : "done",
    people: people.map((key) => idOf(`person ${key}`)),
    assignee_id: assignee?.member_id,
    ...(due !== undefined && { due_on: calendar.day(due) }),
    ...(done !== undefined && {
      done_at: calendar.at(calendar.day(-done), "16:00"),
      done_by: assignee?.member_id,
    }),
    created_at: calendar.at(calendar.day(-(done ?? 0) - 9), "09:30"),
    created_by: assignee?.user_id,
  };
}

function opportunityRow(told: ToldOpportunity, calendar: Calendar, team: Team, idOf: IdOf): Row {
  const { key, by, deadlines = [], answer, verified, ...fields } = told;
  const [age = 0, who = "mireille"] = verified ?? [];
  return {
    id: idOf(`opportunity ${key}`),
    status: "confirmed",
    ...fields,
    ...(by && { organization_id: idOf(`organization ${by}`) }),
    deadlines: deadlines.map(({ in: days, kind = "submission", time, zone, postmarked, toConfirm }) =>
      writeDeadline({
        kind,
        day: calendar.day(days),
        ...(time ? { time } : {}),
        zone: zone ?? "America/Toronto",
        isPostmarked: postmarked ?? false,
        isToConfirm: toConfirm ?? false,
      }),
    ),
    ...(answer !== undefined && { answer_on: calendar.day(answer) }),
    ...(verified && {
      verified_on: calendar.day(-age),
      verified_by: team[who]?.member_id,
    }),
    created_at: calendar.at(calendar.day(-Math.max(age, 20) - 10), "10:15"),
    created_by: team[who]?.user_id,
  };
}

function applicationRow(
  told: ToldApplication,
  rank: string,
  calendar: Calendar,
  team: Team,
  idOf: IdOf,
): Row {
  const { people, opportunity, stage, who, begun, underway, submitted, answered, ready, ...said } = told;
  const { requested, granted, report, again, ...fields } = said;
  const member_id = team[who]!.member_id;
  const asked = demoOpportunities.find(({ key }) => key === opportunity)?.documents_asked;
  const checklist = checklistFrom(asked);
  const passed = [
    { stage: "idea", days: begun },
    { stage: "preparing", days: underway },
    { stage: "submitted", days: submitted },
    { stage, days: answered ?? (stage === "waitlisted" || stage === "withdrawn" ? 2 : undefined) },
  ] as const;
  return {
    id: idOf(`application ${told.title ?? opportunity} ${people.join(" ")}`),
    ...fields,
    people: people.map((key) => idOf(`person ${key}`)),
    ...(opportunity && { opportunity_id: idOf(`opportunity ${opportunity}`) }),
    stage,
    rank,
    moves: passed.flatMap((move) =>
      move.days === undefined
        ? []
        : [writeMove({ at: calendar.at(calendar.day(-move.days), "14:10"), stage: move.stage, member_id })],
    ),
    ...(requested !== undefined && { requested_cents: requested * 100 }),
    ...(granted !== undefined && { granted_cents: granted * 100 }),
    ...(submitted !== undefined && { submitted_on: calendar.day(-submitted) }),
    ...(answered !== undefined && { answered_on: calendar.day(-answered) }),
    ...(report !== undefined && { report_due_on: calendar.day(report) }),
    ...(again && { resubmission_of: idOf(`application ${again} ${people.join(" ")}`) }),
    checklist,
    checklist_done: checklist.slice(0, ready ?? 0),
    adviser_id: member_id,
    created_at: calendar.at(calendar.day(-begun), "14:10"),
    created_by: team[who]?.user_id,
  };
}

function eventRow(told: ToldEvent, calendar: Calendar, team: Team, idOf: IdOf, name: string): Row {
  const { day: days, from, to, members, people, ...fields } = told;
  const day = calendar.workday(days);
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const maker = team[members[0] ?? ""];
  return {
    id: idOf(name),
    ...fields,
    starts_at: calendar.at(day, from),
    ends_at: calendar.at(fields.all_day ? next : day, to),
    members: members.flatMap((key) => team[key]?.member_id ?? []),
    people: people.map((key) => idOf(`person ${key}`)),
    created_at: calendar.at(calendar.day(Math.min(days, 0) - 10), "09:30"),
    created_by: maker?.user_id,
  };
}

function goalRow(told: ToldGoal, rank: string, calendar: Calendar, team: Team, idOf: IdOf): Row {
  return {
    id: idOf(`goal ${told.title}`),
    title: told.title,
    status: "open",
    people: [idOf(`person ${told.person}`)],
    horizon_on: calendar.day(told.horizon),
    rank,
    adviser_id: team[told.who]?.member_id,
    created_at: calendar.at(calendar.day(-told.since), "11:30"),
    created_by: team[told.who]?.user_id,
  };
}

function stepRows(told: ToldGoal, calendar: Calendar, team: Team, idOf: IdOf): Row[] {
  const ranks = ranksOf(told.steps.length);
  return told.steps.map(({ title, who, due, done }, n) => ({
    id: idOf(`step ${told.title} ${title}`),
    title,
    status: done === undefined ? "open" : "done",
    priority: "normal",
    people: [idOf(`person ${told.person}`)],
    goal_id: idOf(`goal ${told.title}`),
    rank: ranks[n],
    by_artist: who === "artist",
    ...(who !== "artist" && { assignee_id: team[who]?.member_id }),
    due_on: calendar.day(due),
    ...(done !== undefined && {
      done_at: calendar.at(calendar.day(-done), "16:00"),
      ...(who !== "artist" && { done_by: team[who]?.member_id }),
    }),
    created_at: calendar.at(calendar.day(-told.since), "11:30"),
    created_by: team[told.who]?.user_id,
  }));
}
