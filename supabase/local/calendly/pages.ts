// What guests see: times to choose from, and where to move an appointment or call it off. Forms, no script.

import type { Bookings } from "./bookings.ts";
import { escapeHtml, html } from "./html.ts";
import type { CalendlyState, EventType, Invitee, Store } from "./model.ts";

const dayMs = 86_400_000;
const utm = ["utm_campaign", "utm_source", "utm_medium", "utm_content", "utm_term"];

export function makePages(
  store: Store,
  bookings: Bookings,
  origin: string,
  makeToken: (email: string) => string,
) {
  const { state } = store;
  const gone = () => html("Page introuvable", "<p>Ce lien ne mène à rien, ou a déjà servi.</p>", 404);

  function timeChoice(type: EventType): string {
    const times = bookings.availableTimes(type, store.now(), store.now() + 31 * dayMs);
    if (times.length === 0) return "<p>Aucun moment libre.</p>";
    const options = times
      .map(({ start }) => `<option value="${start}">${escapeHtml(moment(start))}</option>`)
      .join("");
    return `<label>Moment <select name="start">${options}</select></label>`;
  }

  async function booking(request: Request, type: EventType, use?: () => void): Promise<Response> {
    if (request.method !== "POST") {
      const questions = type.questions
        .map(
          ({ name, required }, n) =>
            `<label>${escapeHtml(name)} <textarea name="q${n}" ${required ? "required" : ""}></textarea></label>`,
        )
        .join("");
      return html(
        type.name,
        `<form method="post">${timeChoice(type)}
        <label>Nom <input type="text" name="name" required maxlength="160"></label>
        <label>Courriel <input type="email" name="email" required></label>
        ${questions}<button>Réserver</button></form>`,
      );
    }
    const form = new URLSearchParams(await request.text());
    const query = new URL(request.url).searchParams;
    const [name, email, start] = ["name", "email", "start"].map((field) => form.get(field)?.trim() ?? "");
    if (!name || !email?.includes("@") || !start || Number.isNaN(Date.parse(start)))
      return html("Il manque quelque chose", "<p>Nom, courriel et moment sont nécessaires.</p>", 422);
    const invitee = bookings.book({
      type,
      start,
      name,
      email,
      answers: type.questions.flatMap(({ name: question }, position) => {
        const answer = form.get(`q${position}`)?.trim() ?? "";
        return answer ? [{ question, answer, position }] : [];
      }),
      tracking: Object.fromEntries(utm.map((key) => [key, query.get(key)])),
    });
    if (!invitee) return html("Ce moment vient d’être pris", "<p>Choisissez-en un autre.</p>", 409);
    use?.();
    return confirmation("C’est réservé", invitee);
  }

  function confirmation(title: string, invitee: Invitee): Response {
    const event = state.events.find(({ id }) => id === invitee.event_id)!;
    return html(
      title,
      `<p>${escapeHtml(moment(event.start_time))}, ${escapeHtml(invitee.name)}</p>
      <p><a href="${origin}/reschedulings/${invitee.id}">Déplacer</a> · <a href="${origin}/cancellations/${invitee.id}">Annuler</a></p>`,
    );
  }

  async function change(request: Request, kind: string, invitee: Invitee): Promise<Response> {
    const event = state.events.find(({ id }) => id === invitee.event_id)!;
    const type = state.types.find(({ id }) => id === event.type_id)!;
    if (invitee.status === "canceled")
      return html("Déjà annulé", "<p>Ce rendez-vous n’a plus lieu.</p>", 409);
    const isMove = kind === "reschedulings";
    if (request.method !== "POST")
      return html(
        isMove ? "Déplacer" : "Annuler",
        `<p>${escapeHtml(type.name)}, ${escapeHtml(moment(event.start_time))}</p><form method="post">${
          isMove ? timeChoice(type) : '<label>Raison <textarea name="reason"></textarea></label>'
        }<button>${isMove ? "Déplacer le rendez-vous" : "Annuler le rendez-vous"}</button></form>`,
      );
    const form = new URLSearchParams(await request.text());
    if (!isMove) {
      bookings.cancelInvitee(invitee, "invitee", form.get("reason")?.trim() || null);
      return html("C’est annulé", "<p>Le rendez-vous n’a plus lieu.</p>");
    }
    const next = bookings.reschedule(invitee, form.get("start") ?? "");
    return next
      ? confirmation("C’est déplacé", next)
      : html("Ce moment vient d’être pris", "<p>Choisissez-en un autre.</p>", 409);
  }

  return async (request: Request, path: string): Promise<Response> => {
    const [first, second] = path.split("/").filter(Boolean);
    if (!first && request.method === "POST") {
      const email = new URLSearchParams(await request.text()).get("email") ?? "";
      if (!state.users.some((user) => user.email === email)) return gone();
      return html("Jeton d’accès personnel", `<p><code>${makeToken(email)}</code></p>`);
    }
    if (!first) return html("Calendly local", contents(state, origin));
    if (first === "cancellations" || first === "reschedulings") {
      const invitee = state.invitees.find(({ id }) => id === second);
      return invitee ? change(request, first, invitee) : gone();
    }
    if (first === "d") {
      const link = state.links.find(({ code }) => code === second);
      const type = state.types.find(({ id }) => id === link?.type_id);
      if (!link || !type || link.is_used || link.expires_at <= store.now()) return gone();
      return booking(request, type, () => {
        link.is_used = true;
        store.save();
      });
    }
    const user = state.users.find(({ slug }) => slug === first);
    const type = state.types.find(
      ({ slug, user_id, isArchived }) => slug === second && user_id === user?.id && !isArchived,
    );
    if (type) return booking(request, type);
    return user ? html(user.name, contents(state, origin, user.id)) : gone();
  };
}

function contents(state: CalendlyState, origin: string, userId?: string): string {
  return state.users
    .filter(({ id }) => !userId || id === userId)
    .map((user) => {
      const types = state.types
        .filter(({ user_id }) => user_id === user.id)
        .map(({ name, slug }) => `<li><a href="${origin}/${user.slug}/${slug}">${escapeHtml(name)}</a></li>`)
        .join("");
      const token = `<form method="post" action="${origin}/"><button name="email" value="${escapeHtml(user.email)}">Créer un jeton d’accès</button></form>`;
      return `<h2>${escapeHtml(user.name)}</h2><ul>${types}</ul>${userId ? "" : token}`;
    })
    .join("");
}

const clock = new Intl.DateTimeFormat("fr-CA", {
  dateStyle: "full",
  timeStyle: "short",
  timeZone: "America/Toronto",
});

function moment(start: string): string {
  return clock.format(new Date(start));
}
