import { createContext, createEffect, createSignal, type ParentProps, useContext } from "solid-js";
import { publicPages as english } from "../i18n/en-ca/public.ts";
import { publicPages as french } from "../i18n/fr-ca/public.ts";
import { chosenLocale, guessLocale, initialLocale, type Locale, rememberLocale } from "../i18n/locale.ts";
import { makeTranslate, type Shape, type Translate } from "../i18n/translate.ts";

type Sentences = Shape<typeof french>;

const catalogs: Record<Locale, Sentences> = { "fr-CA": french, "en-CA": english };
const other: Record<Locale, Locale> = { "fr-CA": "en-CA", "en-CA": "fr-CA" };

type Language = {
  t: Translate<Sentences>;
  locale(): Locale;
  /** Speaks the language of the person the page is for (« fr », « en »), unless the visitor chose one. */
  prefer(language: string | null): void;
  /** The language one can switch to. */
  other(): Locale;
  toggle(): void;
};

const LanguageContext = createContext<Language>();

/** The language of a public page: the browser's, until the visitor chooses. Both are small enough to be there. */
export function PublicLanguage(props: ParentProps) {
  const [locale, setLocale] = createSignal(initialLocale());
  createEffect(() => {
    document.documentElement.lang = locale();
  });
  const value: Language = {
    t: makeTranslate(() => catalogs[locale()]),
    locale,
    prefer(language) {
      if (language && /^(fr|en)/i.test(language) && !chosenLocale()) setLocale(guessLocale([language]));
    },
    other: () => other[locale()],
    toggle() {
      const next = other[locale()];
      rememberLocale(next);
      setLocale(next);
    },
  };
  return <LanguageContext.Provider value={value}>{props.children}</LanguageContext.Provider>;
}

/** The sentences of a public page in the language in use. */
export function usePublicLanguage(): Language {
  const value = useContext(LanguageContext);
  if (!value) throw new Error("usePublicLanguage() needs a <PublicLanguage> above it.");
  return value;
}
