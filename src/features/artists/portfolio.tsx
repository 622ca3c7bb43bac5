import FileText from "lucide-solid/icons/file-text";
import Globe from "lucide-solid/icons/globe";
import Play from "lucide-solid/icons/play";
import { For, Show } from "solid-js";
import { useLinkPreview } from "#data/network/index.ts";
import { shortUrl } from "#domain/network/reach.ts";
import { isWebAddress } from "#domain/record/values.ts";
import { useI18n } from "#i18n/index.ts";
import { Breakable } from "#ui/breakable/breakable.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import "./portfolio.css";

/** The pages that a file points to: their picture and title where they are known, their address always. */
export function Portfolio(props: { links: readonly string[] }) {
  const { t } = useI18n();
  return (
    <ul class="media" aria-label={t("artists.section.portfolio")}>
      <For each={props.links}>
        {(link) => (
          <li>
            <Show when={isWebAddress(link)} fallback={<span class="media__item">{link}</span>}>
              <PortfolioLink url={link} />
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

function PortfolioLink(props: { url: string }) {
  const preview = useLinkPreview(() => props.url);
  const kind = () => kindOf(props.url);
  return (
    <a class="media__item" href={props.url} target="_blank" rel="noopener noreferrer">
      <span class="media__thumb" data-kind={kind()}>
        <Show when={preview()?.image} fallback={<Icon of={icons[kind()]} />}>
          {(image) => <img src={image()} alt="" loading="lazy" />}
        </Show>
      </span>
      <b>
        <Show when={preview()?.title} fallback={<Breakable text={shortUrl(props.url)} />}>
          {(title) => title()}
        </Show>
      </b>
      <Show when={preview()?.title}>
        <small>
          <Breakable text={shortUrl(props.url)} />
        </small>
      </Show>
    </a>
  );
}

const icons = { video: Play, document: FileText, page: Globe };

function kindOf(url: string): keyof typeof icons {
  if (/\.(pdf|docx?|pptx?)([?#]|$)/i.test(url)) return "document";
  return /^https?:\/\/([\w-]+\.)*(vimeo\.com|youtube\.com|youtu\.be|soundcloud\.com|bandcamp\.com)\b/i.test(
    url,
  )
    ? "video"
    : "page";
}
