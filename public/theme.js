// Runs before the first paint, as a file because the content security policy allows no inline script:
// the theme chosen in Réglages (« light » or « dark ») beats the system's.
try {
  const theme = localStorage.getItem("coulisses.theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
    // The browser's own bar takes the colour of the page.
    const ground = document.querySelector(`meta[name=theme-color][media*=${theme}]`)?.content;
    for (const meta of document.querySelectorAll("meta[name=theme-color]")) if (ground) meta.content = ground;
  }
} catch {
  // Storage blocked by the browser: the system's theme stays.
}
