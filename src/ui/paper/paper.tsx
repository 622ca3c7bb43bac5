import Printer from "lucide-solid/icons/printer";
import { type JSX, Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button } from "../button/button.tsx";
import "./paper.css";

/** The file of somebody or something on a sheet of paper: its name, its parts, and when and where it was printed. */
export function FilePaper(props: {
  name: string;
  /** What it is, under its name. */
  what: JSX.Element;
  workspace: string;
  foot?: JSX.Element;
  children: JSX.Element;
}) {
  const { t, format } = useI18n();
  return (
    <div class="page page--narrow stack">
      <div class="file-paper__actions">
        <Button variant="primary" icon={Printer} onClick={() => window.print()}>
          {t("lists.print.action")}
        </Button>
      </div>
      <article class="file-paper" aria-labelledby="paper-name">
        <header class="file-paper__head">
          <h1 id="paper-name">{props.name}</h1>
          {props.what}
        </header>
        {props.children}
        <footer class="file-paper__foot">
          {props.foot}
          <p>
            {t("lists.print.on", { workspace: props.workspace, day: format.day(format.today(), "long") })}
          </p>
        </footer>
      </article>
    </div>
  );
}

/** A part of it; nothing where there is nothing to say. */
export function PaperPart(props: { title: string; isFilled: boolean; children: JSX.Element }) {
  return (
    <Show when={props.isFilled}>
      <section class="file-paper__section">
        <h2>{props.title}</h2>
        {props.children}
      </section>
    </Show>
  );
}
