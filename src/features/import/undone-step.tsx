import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import type { ImportJob } from "./import-job.ts";

/** The import was taken back: what went, what is as it was, what stayed because somebody used it. */
export function UndoneStep(props: { job: ImportJob }) {
  const { t } = useI18n();
  const text = () => {
    const step = props.job.step();
    if (step.at !== "undone") return "";
    const { people, organizations, interactions, applications, opportunities, restored, spared } =
      step.undone;
    return [
      people > 0 && t("import.undone.people", { count: people }),
      organizations > 0 && t("import.undone.organizations", { count: organizations }),
      interactions > 0 && t("import.undone.interactions", { count: interactions }),
      opportunities > 0 && t("import.undone.opportunities", { count: opportunities }),
      applications > 0 && t("import.undone.applications", { count: applications }),
      restored > 0 && t("import.undone.restored", { count: restored }),
      spared.length > 0 && t("import.undone.spared", { count: spared.length }),
    ]
      .filter(Boolean)
      .join(" ");
  };
  return (
    <section class="card" role="status">
      <EmptyState
        level={2}
        title={t("import.undone.title")}
        text={text()}
        action={
          <Button variant="primary" onClick={props.job.reset}>
            {t("import.done.another")}
          </Button>
        }
      />
    </section>
  );
}
