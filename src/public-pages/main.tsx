import { render } from "solid-js/web";
import "#ui/styles/index.css";
import { DeadLinkPage } from "./dead-link-page.tsx";
import { PublicLanguage } from "./language.tsx";

// No kind of link exists yet: whatever the address holds, it opens nothing, and the page says what to do.
const root = document.getElementById("root");
if (!root) throw new Error("public.html needs an element #root.");
render(
  () => (
    <PublicLanguage>
      <DeadLinkPage />
    </PublicLanguage>
  ),
  root,
);
