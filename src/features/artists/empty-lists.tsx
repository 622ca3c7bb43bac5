import { Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { NothingReceived } from "./nothing-received.tsx";
import { useCanWrite } from "./rights.ts";
import { useHasReceived, useSettled } from "./settled.ts";

/** Nobody yet: one sentence, and the two ways to begin. While a first synchronisation runs, people are on their way. */
export function EmptyBase() {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const isSettled = useSettled();
  const hasReceived = useHasReceived();
  return (
    <Show when={isSettled()} fallback={<ListSkeleton rows={10} />}>
      <Show when={hasReceived()} fallback={<NothingReceived />}>
        <EmptyState
          level={2}
          title={t("artists.emptyTitle")}
          text={canWrite() ? t("artists.emptyText") : t("artists.emptyReader")}
          action={
            <Show when={canWrite()}>
              <div class="btn-row">
                <ButtonLink variant="primary" href="/artistes/nouveau">
                  {t("artists.newPerson")}
                </ButtonLink>
                <ButtonLink variant="secondary" href="/importer">
                  {t("artists.import")}
                </ButtonLink>
              </div>
            </Show>
          }
        />
      </Show>
    </Show>
  );
}

/** Nobody matches: what was looked for, a way out, and the file to create with that name. */
export function NoMatch(props: { query: string; onClear: () => void }) {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const name = () => props.query.trim();
  return (
    <EmptyState
      level={2}
      title={name() ? t("artists.noMatch", { query: name() }) : t("artists.noMatchFilter")}
      text={name() ? t("artists.noMatchText") : t("artists.noMatchFilterText")}
      action={
        <div class="btn-row">
          <Show when={canWrite() && /\p{L}{2}/u.test(name())}>
            <ButtonLink variant="primary" href={`/artistes/nouveau?nom=${encodeURIComponent(name())}`}>
              {t("artists.createNamed", { name: name() })}
            </ButtonLink>
          </Show>
          <Button variant="secondary" onClick={() => props.onClear()}>
            {t("artists.clearFilters")}
          </Button>
        </div>
      }
    />
  );
}
