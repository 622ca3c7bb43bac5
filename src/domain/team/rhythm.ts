// How often a task comes again, as people choose it, and the rule (RFC 5545) that says it. A day of the month that some
// months do not have is the last one they have.

export const rhythms = [
  "daily",
  "weekdays",
  "weekly",
  "fortnightly",
  "monthly",
  "quarterly",
  "yearly",
] as const;
export type Rhythm = (typeof rhythms)[number];

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;
/** Every month has it. */
const lastCommonDay = 28;

/** The rule of a rhythm that goes through this day. */
export function ruleOf(rhythm: Rhythm, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const byDay = `BYDAY=${weekdays[date.getUTCDay()]}`;
  const byMonthDay = monthDays(date.getUTCDate());
  switch (rhythm) {
    case "daily":
      return "FREQ=DAILY";
    case "weekdays":
      return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
    case "weekly":
      return `FREQ=WEEKLY;${byDay}`;
    case "fortnightly":
      return `FREQ=WEEKLY;INTERVAL=2;${byDay}`;
    case "monthly":
      return `FREQ=MONTHLY;${byMonthDay}`;
    case "quarterly":
      return `FREQ=MONTHLY;INTERVAL=3;${byMonthDay}`;
    case "yearly":
      return `FREQ=YEARLY;BYMONTH=${date.getUTCMonth() + 1};${byMonthDay}`;
  }
}

/** The rhythm that a rule says; nothing for a rule of another form, which is kept as it is. */
export function rhythmOf(rule: string | undefined): Rhythm | undefined {
  const [frequency, ...rest] = rule?.split(";") ?? [];
  const interval = rest.find((part) => part.startsWith("INTERVAL="));
  const byDay = rest.find((part) => part.startsWith("BYDAY="));
  const isKnown = rest.every((part) => /^(INTERVAL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS)=/.test(part));
  if (!isKnown) return undefined;
  switch ([frequency, interval].filter(Boolean).join(";")) {
    case "FREQ=DAILY":
      return rest.length === 0 ? "daily" : undefined;
    case "FREQ=WEEKLY":
      if (byDay === "BYDAY=MO,TU,WE,TH,FR") return "weekdays";
      return byDay?.includes(",") ? undefined : "weekly";
    case "FREQ=WEEKLY;INTERVAL=2":
      return byDay?.includes(",") ? undefined : "fortnightly";
    case "FREQ=MONTHLY":
      return byDay ? undefined : "monthly";
    case "FREQ=MONTHLY;INTERVAL=3":
      return byDay ? undefined : "quarterly";
    case "FREQ=YEARLY":
      return byDay ? undefined : "yearly";
    default:
      return undefined;
  }
}

function monthDays(date: number): string {
  if (date <= lastCommonDay) return `BYMONTHDAY=${date}`;
  const days = Array.from({ length: date - lastCommonDay + 1 }, (_, n) => lastCommonDay + n);
  return `BYMONTHDAY=${days.join(",")};BYSETPOS=-1`;
}
