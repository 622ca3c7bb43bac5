import { lazy } from "solid-js";

/** The way in, and the choice of a workspace: neither is on the path of who is already signed in. */
export const SignInPage = lazy(() => import("./sign-in-page.tsx"));
export const WorkspacePicker = lazy(() => import("./workspace-picker.tsx"));
