import { applications } from "./applications.ts";
import { calendar } from "./calendar.ts";
import { calendly } from "./calendly.ts";
import { diagnostic } from "./diagnostic.ts";
import { documents } from "./documents.ts";
import { duplicates } from "./duplicates.ts";
import { importing } from "./import.ts";
import { lists } from "./lists.ts";
import { matching } from "./matching.ts";
import { network } from "./network.ts";
import { opportunities } from "./opportunities.ts";
import { plan } from "./plan.ts";
import { reminders } from "./reminders.ts";
import { tasks } from "./tasks.ts";
import { vocabulary } from "./vocabulary.ts";

/** What the screens that come later say, loaded once the first one stands. */
export const later = {
  applications: applications,
  calendly,
  calendar,
  diagnostic,
  documents,
  duplicates,
  import: importing,
  lists,
  matching,
  network,
  opportunities,
  plan,
  reminders,
  tasks,
  vocabulary,
};
