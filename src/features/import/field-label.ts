import type { ApplicationStage } from "#domain/applications/application.ts";
import type { AnyTarget, ImportSubject } from "#domain/import/targets.ts";
import type { OpportunityStatus, recurrences } from "#domain/opportunities/opportunity.ts";
import type { I18n, MessageKey } from "#i18n/index.ts";

type Recurrence = (typeof recurrences)[number];

/** What a field that columns fill is called; also the header of its column in exports. */
export function fieldLabel(t: I18n["t"], subject: ImportSubject, target: AnyTarget): string {
  return t(`import.target.${subject}.${target}` as MessageKey & `import.target.people.${string}`);
}

/** What a code that a value of the file can become is called. */
export function codeLabel(t: I18n["t"], target: AnyTarget, code: string): string {
  if (target === "stage") return t(`applications.stage.${code as ApplicationStage}`);
  if (target === "status") return t(`opportunities.status.${code as OpportunityStatus}`);
  return t(`opportunities.recurrence.${code === "once" ? "none" : (code as Recurrence)}`);
}
