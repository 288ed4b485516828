// Entry of the browser client: the language first, so that nothing is drawn twice.
import { render } from "solid-js/web";
import { App } from "./app/app.tsx";
import { startDisplay } from "./app/display.ts";
import { askEarly } from "./app/early.ts";
import { match } from "./app/paths.ts";
import { comingLanguage, startLanguage } from "./i18n/index.ts";
import { knock, socketUrl } from "./sync/early.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/overlays.css";
import "./styles/pages.css";
import "./styles/workshop.css";
import "./styles/note.css";
import "./styles/rows.css";
import "./styles/phone.css";
import "./styles/forced.css";

const root = document.getElementById("app");
if (root === null) throw new Error("index.html has no #app");
startDisplay();
setOutEarly();
// Drawn even when the texts could not be fetched: a bare page can be reloaded, a blank one not.
void startLanguage()
  .catch(() => undefined)
  .then(() => render(() => <App />, root));

/** While the texts are on their way: what the first screen asks the server for, and its script. */
function setOutEarly(): void {
  const code = match("/j/:code", location.pathname)?.["code"];
  const workshop = match("/w/:id", location.pathname)?.["id"];
  const language = comingLanguage();
  if (code) askEarly(`/api/join/${encodeURIComponent(code)}`, language);
  if (workshop) {
    askEarly(`/api/w/${encodeURIComponent(workshop)}/me`, language);
    knock(socketUrl(workshop));
  }
  if (code || workshop) import("./workshop/screen.tsx").catch(() => undefined);
}
