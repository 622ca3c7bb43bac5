import type { Diagnosis } from "#data/diagnostic/diagnosis.ts";
import type { I18n } from "#i18n/index.ts";

/** One fact; `exact` replaces the value in the text that is copied. */
export interface Line {
  name: string;
  value: string;
  exact?: string;
  /** Replaces the name there. */
  exactName?: string;
}

export interface Lines {
  title: string;
  lines: Line[];
  /** Said where there is no line. */
  empty?: string;
}

/** A diagnosis in words: the same on the screen and in what is copied. */
export function linesOf(found: Diagnosis, i18n: I18n): Lines[] {
  const { t } = i18n;
  return [
    { title: t("diagnostic.section.versions"), lines: versions(found, i18n) },
    { title: t("diagnostic.section.sync"), lines: sync(found, i18n) },
    { title: t("diagnostic.section.queue"), lines: queue(found, i18n) },
    { title: t("diagnostic.section.storage"), lines: storage(found, i18n) },
    { title: t("diagnostic.section.rounds"), lines: rounds(found, i18n), empty: t("diagnostic.noRounds") },
    { title: t("diagnostic.section.events"), lines: events(found, i18n), empty: t("diagnostic.noEvents") },
    { title: t("diagnostic.section.device"), lines: device(found, i18n) },
  ].filter(({ lines, empty }) => lines.length > 0 || empty);
}

/** The diagnosis as plain text, for a message. */
export function textOf(found: Diagnosis, i18n: I18n): string {
  const sections = linesOf(found, i18n).map(({ title, lines, empty }) =>
    [
      title,
      ...lines.map(({ name, exactName, value, exact }) => `  ${exactName ?? name}: ${exact ?? value}`),
      lines.length ? "" : `  ${empty}`,
    ]
      .filter(Boolean)
      .join("\n"),
  );
  return [`Coulisses · ${i18n.t("diagnostic.title")} · ${found.taken_at}`, ...sections].join("\n\n");
}

/** An instant: in words on the screen, to the second and in UTC for support. */
function instant(name: string, iso: string | undefined, { format }: I18n): Line[] {
  return iso ? [{ name, value: format.instant(iso), exact: iso }] : [];
}

function versions({ app, worker, server, browser }: Diagnosis, { t }: I18n): Line[] {
  return [
    { name: t("diagnostic.app"), value: app.version },
    {
      name: t("diagnostic.schema"),
      value: t("diagnostic.schemaOf", {
        app: String(app.schema),
        server: String(server?.schema ?? t("diagnostic.unknown")),
        oldest: String(server?.oldest_app ?? t("diagnostic.unknown")),
      }),
    },
    { name: t("diagnostic.worker"), value: t(`diagnostic.workerState.${worker}`), exact: worker },
    { name: t("diagnostic.browser"), value: browser.agent },
    { name: t("diagnostic.mode"), value: t(`diagnostic.${app.is_installed ? "installed" : "inBrowser"}`) },
  ];
}

function sync(found: Diagnosis, i18n: I18n): Line[] {
  const { t, format } = i18n;
  const { sync: state, session, server, tabs, clock_offset_ms } = found;
  const yesNo = (is: boolean) => t(`diagnostic.${is ? "yes" : "no"}`);
  return [
    { name: t("diagnostic.state"), value: t(`diagnostic.stateOf.${state.state}`), exact: state.state },
    { name: t("diagnostic.error"), value: state.error ?? t("diagnostic.none") },
    ...instant(t("diagnostic.lastSynced"), state.last_synced_at, i18n),
    ...instant(t("diagnostic.offlineSince"), state.offline_since, i18n),
    {
      name: t("diagnostic.online"),
      value: t("diagnostic.onlineOf", { server: yesNo(state.online), browser: yesNo(state.browser_online) }),
    },
    { name: t("diagnostic.live"), value: state.live ?? t("diagnostic.unknown") },
    ...(clock_offset_ms === undefined
      ? []
      : [
          {
            name: t("diagnostic.clock"),
            value: t("diagnostic.seconds", { count: format.number(Math.round(clock_offset_ms / 1000)) }),
            exact: `${clock_offset_ms} ms`,
          },
        ]),
    ...(tabs
      ? [
          {
            name: t("diagnostic.tabs"),
            value: t("diagnostic.tabsOf", {
              count: tabs.count,
              leader: t(`diagnostic.leader.${tabs.leader}`),
            }),
          },
        ]
      : []),
    ...(server
      ? [{ name: t("diagnostic.server"), value: `rev ${server.rev}, epoch ${server.epoch.slice(0, 8)}` }]
      : []),
    { name: t("diagnostic.phase"), value: t(`diagnostic.phaseOf.${session.phase}`), exact: session.phase },
    ...(session.role
      ? [{ name: t("diagnostic.role"), value: t(`shell.role.${session.role}`), exact: session.role }]
      : []),
    ...(session.workspace_id ? [{ name: t("diagnostic.workspace"), value: session.workspace_id }] : []),
    ...(session.node ? [{ name: t("diagnostic.node"), value: session.node }] : []),
  ];
}

function queue({ queue: tables }: Diagnosis, { t, format }: I18n): Line[] {
  return tables.map(({ table, pending, oldest_ms, refused }) => ({
    name: t(`diagnostic.table.${table}`),
    exactName: table,
    value: t("diagnostic.pendingOf", {
      pending: format.number(pending),
      age: oldest_ms === undefined ? "" : format.minutes(Math.max(0, Math.round(oldest_ms / 60_000))),
      refused: Object.entries(refused)
        .map(([code, count]) => `${code} ${count}`)
        .join(", "),
    }),
  }));
}

function storage({ storage: disk, rows, drafts, unread }: Diagnosis, { t, format }: I18n): Line[] {
  return [
    ...(disk
      ? [
          {
            name: t("diagnostic.used"),
            value: t("diagnostic.usedOf", {
              used: format.bytes(disk.used_bytes),
              quota: format.bytes(disk.quota_bytes),
            }),
          },
          { name: t("diagnostic.persisted"), value: t(`diagnostic.${disk.persisted ? "yes" : "no"}`) },
        ]
      : []),
    ...(unread ? [{ name: t("diagnostic.error"), value: unread }] : []),
    ...rows.map(({ table, rows: count, complete }) => ({
      name: t(`diagnostic.table.${table}`),
      exactName: table,
      value: t("diagnostic.rowsOf", { rows: format.number(count), complete }),
    })),
    ...(drafts === undefined ? [] : [{ name: t("diagnostic.drafts"), value: format.number(drafts) }]),
  ];
}

function rounds({ rounds: last }: Diagnosis, { t, format }: I18n): Line[] {
  return last.map((round) => {
    const value = [
      ...(round.code ? [round.code] : []),
      t("diagnostic.roundOf", {
        ms: format.number(round.ms),
        pulled: format.number(round.pulled),
        pages: format.number(round.pages),
        pushed: format.number(round.pushed),
        sent: format.bytes(round.sent_bytes),
        received: format.bytes(round.received_bytes),
      }),
      ...(round.times > 1 ? [t("diagnostic.times", { count: format.number(round.times) })] : []),
    ].join(" · ");
    return { name: format.instant(round.at), value, exact: `${round.at} ${value}` };
  });
}

function events({ events: last }: Diagnosis, { t, format }: I18n): Line[] {
  return last.map(({ at, event, facts, times }) => {
    const told = Object.entries(facts).map(([name, fact]) => `${name}=${fact}`);
    const value = [
      event,
      ...(told.length > 0 ? [told.join(" ")] : []),
      ...(times > 1 ? [t("diagnostic.times", { count: format.number(times) })] : []),
    ].join(" · ");
    return { name: format.instant(at), value, exact: `${at} ${value}` };
  });
}

function device({ app, browser }: Diagnosis, { t }: I18n): Line[] {
  const { cores, memory_gb } = browser;
  const machine = [
    ...(cores ? [t("diagnostic.coresOf", { cores: String(cores) })] : []),
    ...(memory_gb ? [t("diagnostic.memoryOf", { memory: String(memory_gb) })] : []),
  ];
  return [
    { name: t("diagnostic.server"), value: app.url },
    { name: t("diagnostic.language"), value: `${app.language} (${browser.languages})` },
    { name: t("diagnostic.zone"), value: browser.zone },
    { name: t("diagnostic.screen"), value: browser.screen },
    ...(machine.length > 0 ? [{ name: t("diagnostic.machine"), value: machine.join(", ") }] : []),
  ];
}
