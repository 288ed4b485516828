/** Which screen is shown for which path. Residents' screens come first, the rest when needed. */
import { createMemo, ErrorBoundary, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { EnterCode } from "../enter/code.tsx";
import { Join } from "../enter/join.tsx";
import { t, withTexts } from "../i18n/index.ts";
import { Part } from "../ui/part.tsx";
import { Speech } from "../ui/speak.tsx";
import { displayOpen } from "./display.ts";
import { Page } from "./page.tsx";
import { match } from "./paths.ts";
import { Link, place } from "./router.tsx";

const StaffJoin = lazy(() => withTexts("lead", import("../enter/staff.tsx")));
const SetUp = lazy(() => withTexts("lead", import("../account/setup.tsx")));
const SignIn = lazy(() => withTexts("lead", import("../account/sign-in.tsx")));
const MyWorkshops = lazy(() => withTexts("lead", import("../account/workshops.tsx")));
const Invite = lazy(() => withTexts("lead", import("../account/invite.tsx")));
const Reset = lazy(() => withTexts("lead", import("../account/reset.tsx")));
const NoticePage = lazy(() => withTexts("lead", import("../notices/page.tsx")));
const Display = lazy(() => withTexts("more", import("./dialogs/display.tsx")));
const WallPage = lazy(() => withTexts("lead", withTexts("more", import("../wall/page.tsx"))));
const WorkshopScreen = lazy(() => import("../workshop/screen.tsx"));

export function App(): JSX.Element {
  const path = createMemo(() => place().path);
  const join = createMemo(() => match("/j/:code", path())?.["code"]);
  const workshop = createMemo(() => match("/w/:id", path())?.["id"]);
  const wall = createMemo(() => match("/w/:id/screen", path())?.["id"]);
  return (
    <ErrorBoundary fallback={(error: unknown) => <Broken error={error} />}>
      <Suspense fallback={<p class="loading">{t("loading")}</p>}>
        <Switch fallback={<Nowhere />}>
          <Match when={path() === "/"}>
            <EnterCode />
          </Match>
          <Match when={join()} keyed>
            {(code) => <Join code={code} />}
          </Match>
          <Match when={workshop()} keyed>
            {(id) => <WorkshopScreen id={id} />}
          </Match>
          <Match when={wall()} keyed>
            {(id) => <WallPage id={id} />}
          </Match>
          <Match when={path() === "/staff"}>
            <StaffJoin />
          </Match>
          <Match when={path() === "/setup"}>
            <SetUp />
          </Match>
          <Match when={path() === "/sign-in"}>
            <SignIn />
          </Match>
          <Match when={path() === "/workshops"}>
            <MyWorkshops />
          </Match>
          <Match when={path() === "/invite"}>
            <Invite />
          </Match>
          <Match when={path() === "/reset"}>
            <Reset />
          </Match>
          <Match when={path() === "/privacy"}>
            <NoticePage name="privacy" />
          </Match>
          <Match when={path() === "/accessibility"}>
            <NoticePage name="accessibility" />
          </Match>
        </Switch>
      </Suspense>
      <Show when={displayOpen()}>
        <Part>
          <Display />
        </Part>
      </Show>
      <Speech />
    </ErrorBoundary>
  );
}

function Nowhere(): JSX.Element {
  return (
    <Page title={t("nowhere-title")}>
      <p>{t("nowhere-text")}</p>
      <Link class="button button-main" href="/">
        {t("to-start")}
      </Link>
    </Page>
  );
}

/** A fault of ours, or a part of the page that could not be fetched. What was written is kept. */
function Broken(props: { readonly error: unknown }): JSX.Element {
  return (
    <Page title={t("broken-title")}>
      <p>{t("broken-text")}</p>
      <button type="button" class="button button-main" onClick={() => location.reload()}>
        {t("reload")}
      </button>
      <details>
        <summary>{t("broken-details")}</summary>
        <pre class="fault">{String(props.error)}</pre>
      </details>
    </Page>
  );
}
