// The page starts here: an own file, since the Content-Security-Policy allows no inline script.
import init from "./app.js";

try {
  await init();
} catch (error) {
  const message = document.createElement("p");
  message.className = "start-failed";
  message.setAttribute("role", "alert");
  message.textContent =
    "Dateline could not start in this browser (" + error + "). It needs WebAssembly with vectors: Chrome or Edge 91, Firefox 89, Safari 16.4, or newer. " +
    "Your saved articles and notes are untouched.";
  document.getElementById("app").replaceChildren(message);
  throw error;
}
