import { createMemo } from "solid-js";
import { useKeptDrafts } from "#data/drafts.ts";
import { useI18n } from "#i18n/index.ts";
import { draftsOfLogging } from "./draft-key.ts";
import { isWorthKeeping, type LogDraft, partiesOf } from "./log-draft.ts";
import { namesIn } from "./names.ts";
import { useInteractionName } from "./use-interaction-name.ts";

/** A form left half written, in words. */
export interface LeftDraft {
  key: string;
  what: string;
  when: string;
}

/** The forms of « Consigner » that were left half written on this device, the latest first. */
export function useLeftDrafts(): () => LeftDraft[] {
  const i18n = useI18n();
  const { t, format } = i18n;
  const nameOf = useInteractionName();
  const drafts = useKeptDrafts<LogDraft>(draftsOfLogging);
  const what = (draft: LogDraft) => {
    const names = namesIn(i18n, partiesOf(draft));
    return draft.label
      ? t("logging.aboutLabel", { label: nameOf(draft), names })
      : t(`interactions.about.${draft.kind}`, { names });
  };
  const when = (keptAt: number) => {
    const at = new Date(keptAt).toISOString();
    const isToday = format.dayOf(at) === format.today();
    return isToday ? t("sync.atTime", { time: format.time(at) }) : format.instant(at);
  };
  return createMemo(() =>
    drafts()
      .filter(({ value }) => isWorthKeeping(value))
      .sort((a, b) => b.kept_at - a.kept_at)
      .map(({ key, value, kept_at }) => ({ key, what: what(value), when: when(kept_at) })),
  );
}
