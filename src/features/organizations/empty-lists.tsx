import { Show } from "solid-js";
import { OnceReceived, useCanWrite } from "#features/artists/index.ts";
import { isNameLike, NoMatch } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";

/** None yet: one sentence, and the way to begin. */
export function EmptyNetwork() {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  return (
    <OnceReceived rows={10}>
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
    </OnceReceived>
  );
}

export function NoOrganizationMatches(props: { query: string; onClear: () => void }) {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const name = () => props.query.trim();
  return (
    <NoMatch
      title={name() ? t("network.noMatch", { query: name() }) : t("network.noMatchFilter")}
      text={t("network.noMatchText")}
      create={
        canWrite() && isNameLike(name())
          ? {
              href: `/organismes/nouveau?nom=${encodeURIComponent(name())}`,
              label: t("artists.createNamed", { name: name() }),
            }
          : undefined
      }
      onClear={props.onClear}
    />
  );
}
