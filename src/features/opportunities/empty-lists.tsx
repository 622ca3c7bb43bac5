import { Show } from "solid-js";
import { NothingReceived, useCanWrite, useHasReceived, useSettled } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";

/** None yet: one sentence, and the ways to begin. While a first synchronisation runs, they are on their way. */
export function NoOpportunity() {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const isSettled = useSettled();
  const hasReceived = useHasReceived();
  return (
    <Show when={isSettled()} fallback={<ListSkeleton rows={8} />}>
      <Show when={hasReceived()} fallback={<NothingReceived />}>
        <EmptyState
          level={2}
          title={t("opportunities.emptyTitle")}
          text={t(canWrite() ? "opportunities.emptyText" : "opportunities.emptyReader")}
          action={
            <Show when={canWrite()}>
              <div class="btn-row">
                <ButtonLink variant="primary" href="/opportunites/nouvelle">
                  {t("opportunities.new")}
                </ButtonLink>
                <ButtonLink variant="secondary" href="/importer">
                  {t("shell.import")}
                </ButtonLink>
              </div>
            </Show>
          }
        />
      </Show>
    </Show>
  );
}

/** None matches: what was looked for, a way out, and the opportunity to create with that title. */
export function NoMatch(props: { query: string; onClear: () => void }) {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const title = () => props.query.trim();
  return (
    <EmptyState
      level={2}
      title={title() ? t("opportunities.noMatch", { query: title() }) : t("opportunities.noMatchFilter")}
      text={t("opportunities.noMatchText")}
      action={
        <div class="btn-row">
          <Show when={canWrite() && /\p{L}{2}/u.test(title())}>
            <ButtonLink
              variant="primary"
              href={`/opportunites/nouvelle?titre=${encodeURIComponent(title())}`}
            >
              {t("opportunities.createNamed", { title: title() })}
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
