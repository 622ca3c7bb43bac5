import { createSignal } from "solid-js";
import { usePublicLanguage } from "../language.tsx";

/** A message whose link opens nothing any more: its words, to be taken elsewhere. */
export function UnsentMessage(props: { text: string }) {
  const { t } = usePublicLanguage();
  const [isCopied, setCopied] = createSignal(false);
  let field!: HTMLTextAreaElement;

  async function copy() {
    field.select();
    try {
      await navigator.clipboard.writeText(props.text);
      setCopied(true);
    } catch {
      // Refused by the browser: the words are selected, for its own « Copy ».
      field.focus();
    }
  }

  return (
    <section class="my-plan__unsent" aria-labelledby="unsent-title">
      <h2 id="unsent-title">{t("plan.unsentTitle")}</h2>
      <p class="my-plan__meta">{t("plan.unsentHint")}</p>
      <label class="my-plan__field">
        {t("plan.text")}
        <textarea ref={field} readonly rows={6} value={props.text} />
      </label>
      <p class="my-plan__said" role="status">
        {isCopied() ? t("plan.copied") : ""}
      </p>
      <button type="button" class="my-plan__button" onClick={() => void copy()}>
        {t("plan.copy")}
      </button>
    </section>
  );
}
