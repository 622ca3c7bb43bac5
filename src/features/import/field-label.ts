import type { AnyTarget, ImportSubject } from "#domain/import/targets.ts";
import type { I18n, MessageKey } from "#i18n/index.ts";

/** What a field that columns fill is called; also the header of its column in exports. */
export function fieldLabel(t: I18n["t"], subject: ImportSubject, target: AnyTarget): string {
  return t(`import.target.${subject}.${target}` as MessageKey & `import.target.people.${string}`);
}
