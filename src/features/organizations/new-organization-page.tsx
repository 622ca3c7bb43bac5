import { useNavigate, useSearchParams } from "@solidjs/router";
import { createEffect, createMemo, createSignal, Show } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { createDraft } from "#data/drafts.ts";
import { codeOf } from "#data/failure.ts";
import { createOrganization, removeOrganization, useOrganizationsIndex } from "#data/network/index.ts";
import {
  type Organization,
  type OrganizationDraft,
  organizationKinds,
  organizationRecord,
} from "#domain/network/organization.ts";
import { completeUrl } from "#domain/network/reach.ts";
import { problemsOf } from "#domain/record/edit.ts";
import { useAttempt, useCanWrite } from "#features/artists/index.ts";
import { DraftNotice, keptPhones, useProblemSentence } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Select, TextField } from "#ui/field/field.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { SubBar } from "#ui/page/page.tsx";
import { useToast } from "#ui/toast/toast.tsx";

interface NewOrganization {
  name: string;
  kind: string;
  email: string;
  phone: string;
  website: string;
  city: string;
}

const empty = (): NewOrganization => ({ name: "", kind: "", email: "", phone: "", website: "", city: "" });

/** A new organisation: the name is enough, the rest can wait. */
export default function NewOrganizationPage() {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  return (
    <>
      <SubBar back={{ href: "/organismes", label: t("network.title") }} current={t("network.new")} />
      <div class="page page--narrow stack">
        <h1>{t("network.new")}</h1>
        <Show
          when={canWrite()}
          fallback={
            <Notice tone="info" title={t("artists.create.readerTitle")}>
              {t("artists.create.readerText")}
            </Notice>
          }
        >
          <NewForm />
        </Show>
      </div>
    </>
  );
}

function NewForm() {
  const { t } = useI18n();
  const database = useDatabase();
  const index = useOrganizationsIndex();
  const navigate = useNavigate();
  const toast = useToast();
  const attempt = useAttempt();
  const sentence = useProblemSentence();
  const [params] = useSearchParams<{ nom?: string }>();
  const [draft, setDraft, { discard, restored, ready }] = createDraft(() => "organization:new", empty);
  const [tried, setTried] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();
  const [saving, setSaving] = createSignal(false);
  let form!: HTMLFormElement;

  // A name brought from a search starts a new file, unless another was left half typed.
  createEffect(() => {
    if (ready() && params.nom && draft.name === "") setDraft("name", params.nom);
  });
  const known = createMemo(() => index.named(draft.name));
  const problems = createMemo(() => (tried() ? problemsOf(organizationRecord, made(draft)) : []));
  const errorOf = (field: string) => {
    const found = problems().find((one) => one.field === field);
    return found && (field === "name" ? t("network.problem.name") : sentence(found.problem, field));
  };

  async function save() {
    setTried(true);
    if (problems().length > 0) {
      queueMicrotask(() => form.querySelector<HTMLElement>("[aria-invalid]")?.focus());
      return;
    }
    setSaving(true);
    setFailure(undefined);
    try {
      const record = made(draft);
      const phones = await keptPhones(record.phones ?? []);
      const { id, name } = await createOrganization(database, { ...record, phones });
      await discard();
      navigate(`/organismes/${id}`, { replace: true });
      const undo = async () => {
        if (await attempt(() => removeOrganization(database, id))) navigate("/organismes");
      };
      toast.show({ text: t("artists.create.created", { name }), undo });
    } catch (error) {
      setFailure(t(`errors.${codeOf(error)}`));
      setSaving(false);
    }
  }

  const field = (name: Exclude<keyof NewOrganization, "kind">, of: string) => ({
    label: t(`network.field.${of as "name"}`),
    error: errorOf(of),
    autocomplete: "off",
    value: draft[name],
    onText: (text: string) => setDraft(name, text),
  });

  return (
    <form
      ref={form}
      class="section-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving()) void save();
      }}
    >
      <DraftNotice
        isShown={restored()}
        first={() => form.querySelector("input")}
        onClear={() => void discard()}
      />
      <TextField {...field("name", "name")} autocapitalize="words" autofocus />
      <Show when={known()}>
        {(same) => (
          <Notice tone="light" announce title={t("network.alreadyHere")}>
            <a class="link" href={`/organismes/${same().id}`}>
              {same().name}
            </a>
          </Notice>
        )}
      </Show>
      <Select
        label={t("network.field.kind")}
        value={draft.kind}
        options={[
          { value: "", label: t("network.kind.none") },
          ...organizationKinds.map((kind) => ({ value: kind as string, label: t(`network.kind.${kind}`) })),
        ]}
        onPick={(kind) => setDraft("kind", kind)}
      />
      <div class="section-form__pair">
        <TextField {...field("email", "emails")} optional type="email" inputmode="email" spellcheck={false} />
        <TextField {...field("phone", "phones")} optional type="tel" />
      </div>
      <div class="section-form__pair">
        <TextField {...field("website", "website")} optional inputmode="url" spellcheck={false} />
        <TextField {...field("city", "city")} optional />
      </div>
      <p class="muted small">{t("artists.create.more")}</p>
      <Show when={failure()}>
        {(text) => (
          <Notice tone="danger" announce>
            {text()}
          </Notice>
        )}
      </Show>
      <div class="section-form__end">
        <Button
          variant="secondary"
          onClick={() => {
            void discard();
            navigate("/organismes");
          }}
        >
          {t("shell.cancel")}
        </Button>
        <Button variant="primary" type="submit" busy={saving()} aria-keyshortcuts="Control+Enter Meta+Enter">
          {t("artists.create.save")}
        </Button>
      </div>
    </form>
  );
}

/** The record that the form makes. */
function made(draft: NewOrganization): OrganizationDraft {
  const lines = (text: string) => (text.trim() === "" ? [] : [text.trim()]);
  return {
    name: draft.name.trim(),
    ...(draft.kind ? { kind: draft.kind as NonNullable<Organization["kind"]> } : {}),
    emails: lines(draft.email),
    phones: lines(draft.phone),
    ...(draft.website.trim() ? { website: completeUrl(draft.website) } : {}),
    ...(draft.city.trim() ? { city: draft.city.trim() } : {}),
  };
}
