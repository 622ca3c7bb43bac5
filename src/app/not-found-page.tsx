import { useI18n } from "#i18n/index.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Page } from "#ui/page/page.tsx";

/** An address that leads nowhere. */
export default function NotFoundPage() {
  const { t } = useI18n();
  return (
    <Page title={t("shell.notFound.title")}>
      <EmptyState
        level={2}
        title={t("shell.notFound.why")}
        text={t("shell.notFound.text")}
        action={
          <ButtonLink variant="primary" href="/">
            {t("shell.notFound.home")}
          </ButtonLink>
        }
      />
    </Page>
  );
}
