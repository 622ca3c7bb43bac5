import type { Opportunity } from "../opportunities/opportunity.ts";
import type { PatchOf } from "../record/edit.ts";
import { given } from "../record/given.ts";
import type { Application, applicationRecord } from "./application.ts";
import { applicationDeadline } from "./application-deadline.ts";

/** What an application takes from its opportunity, as it was shown, before that one is deleted. */
export function keptWords(
  application: Pick<Application, "title" | "deadline_on">,
  opportunity: Pick<Opportunity, "title" | "funder" | "program" | "deadlines">,
  now: Date,
): PatchOf<typeof applicationRecord> {
  const { funder, program } = opportunity;
  return {
    title: application.title ?? opportunity.title,
    ...given({ funder, program, deadline_on: applicationDeadline(application, opportunity, now) }),
  };
}
