import { useNavigate, useSearchParams } from "@solidjs/router";
import { createEffect, createMemo, createSignal, Show, untrack } from "solid-js";
import { createPerson, type PersonDraft } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { createDraft } from "#data/drafts.ts";
import { codeOf } from "#data/failure.ts";
import { createOrganization, organizationNamed } from "#data/network/index.ts";
import { useSession } from "#data/session/index.ts";
import { guessFamilyName } from "#domain/artists/names.ts";
import { personKinds, personRecord } from "#domain/artists/person.ts";
import { type FieldProblem, problemsOf } from "#domain/record/edit.ts";
import {
  DraftNotice,
  keptPhones,
  SuggestField,
  TokenField,
  useProblemSentence,
} from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { SubBar } from "#ui/page/page.tsx";
import { Segmented } from "#ui/segmented/segmented.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { useAttempt } from "./attempt.ts";
import { LikelyPeople } from "./likely-people.tsx";
import { emptyPerson, type NewPerson, personOf } from "./new-person.ts";
import { useOrganizations } from "./organizations.ts";
import type { PersonFieldName } from "./person-form.ts";
import { useCanWrite } from "./rights.ts";
import { useSuggestions } from "./suggestions.ts";

/** A new file: the name is enough, the rest can wait. Says at once when the person may already be here. */
export default function NewArtistPage() {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  return (
    <>
      <SubBar back={{ href: "/artistes", label: t("artists.title") }} current={t("artists.create.title")} />
      <div class="page page--narrow stack">
        <h1>{t("artists.create.title")}</h1>
        <Show
          when={canWrite()}
          fallback={
            <Notice tone="info" title={t("artists.create.readerTitle")}>
              {t("artists.create.readerText")}
            </Notice>
          }
        >
          <NewPersonForm />
        </Show>
      </div>
    </>
  );
}

function NewPersonForm() {
  const { t } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const navigate = useNavigate();
  const toast = useToast();
  const attempt = useAttempt();
  const organizations = useOrganizations();
  const [params] = useSearchParams<{ nom?: string; organisme?: string }>();
  const [draft, setDraft, { discard, restored, ready }] = createDraft<NewPerson>(
    () => "person:new",
    emptyPerson,
  );
  const [tried, setTried] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();
  const [saving, setSaving] = createSignal(false);
  const disciplines = useSuggestions(() => "disciplines");
  const sentence = useProblemSentence();
  let form!: HTMLFormElement;

  // A name brought from a search starts a new file, unless another was left half typed.
  createEffect(() => {
    if (ready() && params.nom && draft.display_name === "") setDraft("display_name", params.nom);
  });

  // From an organisation's file: somebody of it.
  createEffect(() => {
    const name = organizations.nameOf(params.organisme);
    if (ready() && name && untrack(() => draft.organization) === "")
      setDraft({ kind: "contact", organization: name });
  });

  const familyName = () => draft.family_name ?? guessFamilyName(draft.display_name);
  const person = (): PersonDraft => personOf(draft, familyName(), session.workspace()?.member_id);
  const problems = createMemo(() => (tried() ? problemsOf(personRecord, person()) : []));
  const errorOf = (field: PersonFieldName) => {
    const found = problems().find((one: FieldProblem) => one.field === field);
    return found && sentence(found.problem, field);
  };

  /** The organisation of a contact; made when the base has none of that name. */
  async function idOfOrganization(): Promise<string | undefined> {
    const name = draft.organization.trim();
    if (draft.kind !== "contact" || name === "") return undefined;
    const known = await organizationNamed(database, name);
    return (known ?? (await createOrganization(database, { name }))).id;
  }

  async function save() {
    setTried(true);
    if (problems().length > 0) {
      queueMicrotask(() => form.querySelector<HTMLElement>("[aria-invalid]")?.focus());
      return;
    }
    setSaving(true);
    setFailure(undefined);
    try {
      const organizationId = await idOfOrganization();
      const made = personOf(draft, familyName(), session.workspace()?.member_id, organizationId);
      const phones = await keptPhones(made.phones ?? []);
      const { id, display_name: name } = await createPerson(database, { ...made, phones });
      await discard();
      navigate(`/artistes/${id}`, { replace: true });
      const undo = async () => {
        if (await attempt(() => database.people.remove(id))) navigate("/artistes");
      };
      toast.show({ text: t("artists.create.created", { name }), undo });
    } catch (error) {
      setFailure(t(`errors.${codeOf(error)}`));
      setSaving(false);
    }
  }

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
      <TextField
        label={t("artists.field.display_name")}
        hint={t("artists.hint.display_name")}
        error={errorOf("display_name")}
        autocomplete="off"
        autocapitalize="words"
        autofocus
        value={draft.display_name}
        onText={(text) => setDraft("display_name", text)}
      />
      <LikelyPeople draft={draft} />
      <TextField
        label={t("artists.field.family_name")}
        hint={t("artists.hint.family_name")}
        optional
        error={errorOf("family_name")}
        autocomplete="off"
        value={familyName()}
        onText={(text) => setDraft("family_name", text)}
      />
      <Segmented
        label={t("artists.field.kind")}
        value={draft.kind}
        options={personKinds.map((value) => ({ value, label: t(`artists.kind.${value}`) }))}
        onPick={(kind) => setDraft("kind", kind)}
      />
      <div class="section-form__pair">
        <TextField
          label={t("artists.field.emails")}
          optional
          error={errorOf("emails")}
          type="email"
          inputmode="email"
          autocomplete="off"
          spellcheck={false}
          value={draft.email}
          onText={(text) => setDraft("email", text)}
        />
        <TextField
          label={t("artists.field.phones")}
          optional
          error={errorOf("phones")}
          type="tel"
          autocomplete="off"
          value={draft.phone}
          onText={(text) => setDraft("phone", text)}
        />
      </div>
      <Show when={draft.kind === "artist"}>
        <TokenField
          label={t("artists.field.disciplines")}
          hint={t("artists.hint.tokens")}
          error={errorOf("disciplines")}
          values={draft.disciplines}
          typed={draft.typed_discipline}
          suggestions={disciplines()}
          onChange={(disciplines, typed_discipline) => setDraft({ disciplines, typed_discipline })}
        />
      </Show>
      <Show when={draft.kind === "contact"}>
        <div class="section-form__pair">
          <SuggestField
            label={t("artists.field.organization_id")}
            hint={undefined}
            error={undefined}
            suggestions={organizations.names()}
            maxlength={200}
            value={draft.organization}
            onText={(text) => setDraft("organization", text)}
          />
          <TextField
            label={t("artists.field.organization_role")}
            optional
            autocomplete="off"
            maxlength={120}
            value={draft.role}
            onText={(text) => setDraft("role", text)}
          />
        </div>
      </Show>
      <TextField
        label={t("artists.field.city")}
        optional
        error={errorOf("city")}
        autocomplete="off"
        value={draft.city}
        onText={(text) => setDraft("city", text)}
      />
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
            navigate("/artistes");
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
