import Search from "lucide-solid/icons/search";
import X from "lucide-solid/icons/x";
import { createUniqueId, type JSX, Show, splitProps } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { IconButton } from "../button/button.tsx";
import { Icon } from "../icon/icon.tsx";
import "../field/field.css";
import "./search-field.css";

/** A search that answers at each keystroke; Escape empties it. */
export function SearchField(
  props: {
    label: string;
    value: string;
    onText: (value: string) => void;
    end?: JSX.Element;
    onKeyDown?: (event: KeyboardEvent) => void;
  } & Omit<JSX.InputHTMLAttributes<HTMLInputElement>, "value" | "type" | "onKeyDown">,
) {
  const { t } = useI18n();
  const [own, rest] = splitProps(props, ["label", "value", "onText", "end", "onKeyDown"]);
  const id = createUniqueId();
  return (
    <div class="search">
      <label class="visually-hidden" for={id}>
        {own.label}
      </label>
      <Icon of={Search} />
      <input
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        {...rest}
        class="input"
        id={id}
        type="search"
        value={own.value}
        onInput={(event) => own.onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          own.onKeyDown?.(event);
          if (event.key !== "Escape" || own.value === "") return;
          event.preventDefault();
          event.stopPropagation();
          own.onText("");
        }}
      />
      <span class="search__end">
        <Show when={own.value !== ""}>
          <IconButton icon={X} label={t("shell.clear")} onClick={() => own.onText("")} />
        </Show>
        {own.end}
      </span>
    </div>
  );
}
