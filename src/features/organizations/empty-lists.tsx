import { Show } from "solid-js";
import { NothingReceived, useCanWrite, useHasReceived, useSettled } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";

/** None yet: one sentence, and the way to begin. While a first synchronisation runs, they are on their way. */
export function EmptyNetwork() {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const isSettled = useSettled();
  const hasReceived = useHasReceived();
  return (
    <Show when={isSettled()} fallback={<ListSkeleton rows={10} />}>
      <Show when={hasReceived()} fallback={<NothingReceived />}>
        <EmptyState
          level={2}
          title={t("network.emptyTitle")}
          text={t(canWrite() ? "network.emptyText" : "network.emptyReader")}
          action={
            <Show when={canWrite()}>
              <ButtonLink variant="primary" href="/organismes/nouveau">
                {t("network.new")}
              </ButtonLink>
            </Show>
          }
        />
      </Show>
    </Show>
  );
}

/** None matches: what was looked for, a way out, and the file to create with that name. */
export function NoMatch(props: { query: string; onClear: () => void }) {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const name = () => props.query.trim();
  return (
    <EmptyState
      level={2}
      title={name() ? t("network.noMatch", { query: name() }) : t("network.noMatchFilter")}
      text={t("network.noMatchText")}
      action={
        <div class="btn-row">
          <Show when={canWrite() && /\p{L}{2}/u.test(name())}>
            <ButtonLink variant="primary" href={`/organismes/nouveau?nom=${encodeURIComponent(name())}`}>
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
