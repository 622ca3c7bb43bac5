import { render } from "solid-js/web";
import "#ui/styles/index.css";
import { isPlanToken } from "../domain/support/plan-page.ts";
import { DeadLinkPage } from "./dead-link-page.tsx";
import { PublicLanguage } from "./language.tsx";
import { PlanPage } from "./plan/plan-page.tsx";

/** Which page an address opens; one that is not whole opens nothing, and the page says what to do. */
function Page() {
  const [, token] = /^\/p\/plan\/([^/]+)\/?$/.exec(location.pathname) ?? [];
  return isPlanToken(token) ? <PlanPage token={token} /> : <DeadLinkPage />;
}

const root = document.getElementById("root");
if (!root) throw new Error("public.html needs an element #root.");
render(
  () => (
    <PublicLanguage>
      <Page />
    </PublicLanguage>
  ),
  root,
);
