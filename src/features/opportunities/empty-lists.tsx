import { Show } from "solid-js";
import { OnceReceived, useCanWrite } from "#features/artists/index.ts";
import { isNameLike, NoMatch } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";

/** None yet: one sentence, and the ways to begin. */
export function NoOpportunity() {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  return (
    <OnceReceived rows={8}>
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
    </OnceReceived>
  );
}

export function NoOpportunityMatches(props: { query: string; onClear: () => void }) {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const title = () => props.query.trim();
  return (
    <NoMatch
      title={title() ? t("opportunities.noMatch", { query: title() }) : t("opportunities.noMatchFilter")}
      text={t("opportunities.noMatchText")}
      create={
        canWrite() && isNameLike(title())
          ? {
              href: `/opportunites/nouvelle?titre=${encodeURIComponent(title())}`,
              label: t("opportunities.createNamed", { title: title() }),
            }
          : undefined
      }
      onClear={props.onClear}
    />
  );
}
