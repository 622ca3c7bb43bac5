import {
  createContext,
  createEffect,
  createMemo,
  createResource,
  createSignal,
  onCleanup,
  type ParentProps,
  useContext,
} from "solid-js";
import { type Catalog, type FirstCatalog, loadFirst, loadLater } from "./catalog.ts";
import { type Formats, makeFormats } from "./format.ts";
import { type Locale, rememberLocale } from "./locale.ts";
import { type Key, makeTranslate, type Translate } from "./translate.ts";

/** Path of a sentence in the catalogs. */
export type MessageKey = Key<Catalog>;

/** The sentences and formats of the language in use. */
export interface I18n {
  t: Translate<Catalog>;
  locale(): Locale;
  /** Loads the sentences of the screens to come. A screen that needs them loads them too, and waits. */
  loadLater(): void;
  /** Loads the language, then switches to it and keeps the choice on this device. */
  setLocale(locale: Locale): Promise<void>;
  timeZone(): string;
  /** The zone in which « aujourd’hui » is computed: the workspace's. */
  setTimeZone(zone: string): void;
  /** This instant, by the clock in use. */
  now(): Date;
  /** The clock in use, in milliseconds: the device's own until a better one is known. */
  setClock(clock: () => number): void;
  format: Formats;
}

const I18nContext = createContext<I18n>();

const minute = 60_000;

/** Gives the app its language; the first catalog is loaded before the first screen, so nothing flashes. */
export function I18nProvider(
  props: ParentProps<{ locale: Locale; catalog: FirstCatalog; timeZone?: string }>,
) {
  const [language, setLanguage] = createSignal({ locale: props.locale, catalog: props.catalog });
  const laterWanted = Promise.withResolvers<void>();
  const [later] = createResource(async () => {
    await laterWanted.promise;
    return loadLater(props.locale);
  });
  const catalog = createMemo(() => {
    const known = language();
    // A language that was switched to came whole.
    const isLacking = known.locale === props.locale && later.state === "ready";
    return (isLacking ? { ...known.catalog, ...later() } : known.catalog) as Catalog;
  });
  /** Read where a screen is drawn, it makes the screen wait for its words. */
  const waitForLater = () => {
    laterWanted.resolve();
    later();
  };
  const [timeZone, setTimeZone] = createSignal(props.timeZone ?? "America/Toronto");
  let clock: () => number = Date.now;
  const instant = () => new Date(clock());
  const [now, setNow] = createSignal(instant());
  const locale = () => language().locale;

  // « 5 min » and « aujourd’hui » age while the screen stays open.
  const ticking = setInterval(() => setNow(instant()), minute);
  const wake = () => document.visibilityState === "visible" && setNow(instant());
  document.addEventListener("visibilitychange", wake);
  onCleanup(() => {
    clearInterval(ticking);
    document.removeEventListener("visibilitychange", wake);
  });

  createEffect(() => {
    document.documentElement.lang = locale();
  });

  const value: I18n = {
    t: makeTranslate(catalog, waitForLater),
    locale,
    loadLater: () => laterWanted.resolve(),
    async setLocale(next) {
      const [first, rest] = await Promise.all([loadFirst(next), loadLater(next)]);
      rememberLocale(next);
      setLanguage({ locale: next, catalog: { ...first, ...rest } as Catalog });
    },
    timeZone,
    setTimeZone,
    now: instant,
    setClock(next) {
      clock = next;
      setNow(instant());
    },
    // A record made a second ago must not be « in the future » of a clock that ticks each minute.
    format: makeFormats({ locale, timeZone, now: () => latest(now(), instant()) }),
  };
  return <I18nContext.Provider value={value}>{props.children}</I18nContext.Provider>;
}

/** The language in use; its functions may be destructured and stay live. */
export function useI18n(): I18n {
  const value = useContext(I18nContext);
  if (!value) throw new Error("useI18n() needs an <I18nProvider> above it: mount one in src/main.tsx.");
  return value;
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}
