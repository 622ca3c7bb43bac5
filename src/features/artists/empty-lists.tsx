import { Show } from "solid-js";
import { isNameLike, NoMatch } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { OnceReceived } from "./once-received.tsx";
import { useCanWrite } from "./rights.ts";

/** Nobody yet: one sentence, and the two ways to begin. */
export function EmptyBase() {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  return (
    <OnceReceived rows={10}>
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
    </OnceReceived>
  );
}

export function NobodyMatches(props: { query: string; onClear: () => void }) {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const name = () => props.query.trim();
  return (
    <NoMatch
      title={name() ? t("artists.noMatch", { query: name() }) : t("artists.noMatchFilter")}
      text={name() ? t("artists.noMatchText") : t("artists.noMatchFilterText")}
      create={
        canWrite() && isNameLike(name())
          ? {
              href: `/artistes/nouveau?nom=${encodeURIComponent(name())}`,
              label: t("artists.createNamed", { name: name() }),
            }
          : undefined
      }
      onClear={props.onClear}
    />
  );
}
