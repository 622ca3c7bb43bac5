import "./logo.css";

/** The mark: two curtains and a beam. Silent: the name is beside it. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#7a1b36" />
      <path d="M0 8a8 8 0 0 1 8-8h1.5L6 32A8 8 0 0 1 0 24Z" fill="#571327" />
      <path d="M25 0a8 8 0 0 1 7 8v16a8 8 0 0 1-6 7.7Z" fill="#571327" />
      <path d="M17.2 0h2.6l4.7 32H10.2Z" fill="#ffcd78" />
      <path d="M10.9 29.2c2-1.3 11.2-1.3 13.2 0l.4 2.8H10.2Z" fill="#fff0d4" />
    </svg>
  );
}
