import { lazy } from "solid-js";

export { SessionToasts } from "./session-toasts.tsx";
/** The way in, and the choice of a workspace: neither is on the path of who is already signed in. */
export const SignInPage = lazy(() => import("./sign-in-page.tsx"));
export const WorkspacePicker = lazy(() => import("./workspace-picker.tsx"));
export const LeavingPage = lazy(() => import("./leaving-page.tsx"));
/** Signs out, changes account or leaves a workspace, without losing what was not sent unless one says so. */
export const SignOutSheet = lazy(() => import("./sign-out-sheet.tsx"));
/** Merges a file of exported work into the open workspace. */
export const TakeBackSheet = lazy(() => import("./take-back-sheet.tsx"));
/** Renews a session that ended by itself. */
export const ReconnectSheet = lazy(() => import("./reconnect-sheet.tsx"));
/** What shows while the device's data belongs to another version of the app, or is on its way to this one. */
export const OutdatedPage = lazy(() => import("./outdated-page.tsx"));
export const UpgradingPage = lazy(() => import("./upgrading-page.tsx"));
