export { SignInPage } from "./sign-in-page.tsx";
export { WorkspacePicker } from "./workspace-picker.tsx";
