/** Joining by code: no account, no e-mail; a name, and one big button. */
import { createSignal, type JSX, lazy, Match, onMount, Show, Switch } from "solid-js";
import { ask, type Failure, type Invitation } from "../app/api.ts";
import { challengeParts } from "../app/challenge.ts";
import { createSending } from "../app/form.ts";
import { Page } from "../app/page.tsx";
import { go, Link } from "../app/router.tsx";
import { setWorkshopLanguage, t, withTexts } from "../i18n/index.ts";
import { FormFailure } from "../ui/field.tsx";
import { Part } from "../ui/part.tsx";
import { AliasField, mayUseAlias } from "./alias.tsx";
import { CodeForm } from "./code.tsx";
import type { Answer } from "./waiting.tsx";

const Waiting = lazy(() => withTexts("more", import("./waiting.tsx")));

export function Join(props: { readonly code: string }): JSX.Element {
  const [invitation, setInvitation] = createSignal<Invitation>();
  const [waiting, setWaiting] = createSignal<string>();
  const looking = createSending();
  const look = () =>
    looking.run(async () => {
      const found = await ask<Invitation>(`/api/join/${encodeURIComponent(props.code)}`);
      setWorkshopLanguage(found.language);
      setWaiting(found.waiting ?? undefined);
      setInvitation(found);
    });
  const join = (alias: string) => ask<Answer>("/api/join", { code: props.code, alias });
  onMount(look);
  return (
    <Show
      when={invitation()}
      fallback={<NotFound code={props.code} failure={looking.failure()} again={look} />}
    >
      {(found) => (
        <Page
          title={found().title}
          over={t("join-over")}
          notice={challengeParts(found().challenge).notice}
        >
          <Challenge text={challengeParts(found().challenge).challenge} />
          <Switch
            fallback={
              <AsNew code={props.code} invitation={found()} join={join} onWaiting={setWaiting} />
            }
          >
            <Match when={found().seat}>
              {(seat) => <AsBefore invitation={found()} alias={seat().alias} onForgotten={look} />}
            </Match>
            <Match when={waiting()}>
              {(alias) => (
                <Part>
                  <Waiting alias={alias()} ask={() => join(alias())} onInside={inside} />
                </Part>
              )}
            </Match>
            <Match when={found().life === "draft"}>
              <NotNow text={t("join-draft")} again={look} />
            </Match>
            <Match when={found().life === "closed"}>
              <NotNow text={t("join-closed")} again={look} />
            </Match>
            <Match when={found().door === "shut"}>
              <NotNow text={t("join-shut")} again={look} />
            </Match>
          </Switch>
        </Page>
      )}
    </Show>
  );
}

const inside = (workshop: string) => go(`/w/${workshop}`);

function Challenge(props: { readonly text: string }): JSX.Element {
  return (
    <Show when={props.text}>
      <p class="lead prewrap" dir="auto">
        {props.text}
      </p>
    </Show>
  );
}

interface NotFoundProps {
  readonly code: string;
  readonly failure: Failure | undefined;
  readonly again: () => void;
}

/** Still asking, or the code leads nowhere: then the field for another one. */
function NotFound(props: NotFoundProps): JSX.Element {
  return (
    <Show when={props.failure} fallback={<p class="loading">{t("loading")}</p>}>
      {(failure) => (
        <Page title={failure().code === "unreachable" ? t("no-network") : t("join-failed")}>
          <FormFailure message={failure().message} />
          <Show when={failure().code === "unreachable"} fallback={<CodeForm />}>
            <button type="button" class="button button-main" onClick={() => props.again()}>
              {t("try-again")}
            </button>
          </Show>
        </Page>
      )}
    </Show>
  );
}

function NotNow(props: { readonly text: string; readonly again: () => void }): JSX.Element {
  return (
    <div class="stack">
      <p class="notice">{props.text}</p>
      <button type="button" class="button button-main" onClick={() => props.again()}>
        {t("try-again")}
      </button>
    </div>
  );
}

interface AsNewProps {
  readonly code: string;
  readonly invitation: Invitation;
  readonly join: (alias: string) => Promise<Answer>;
  /** She has to be let in first, under this name. */
  readonly onWaiting: (alias: string) => void;
}

function AsNew(props: AsNewProps): JSX.Element {
  const [alias, setAlias] = createSignal(props.invitation.alias);
  const another = createSending();
  const joining = createSending();
  const suggest = () =>
    another.run(async () => {
      const offered = await ask<Invitation>(`/api/join/${encodeURIComponent(props.code)}`);
      setAlias(offered.alias);
    });
  const join = (event: SubmitEvent) => {
    event.preventDefault();
    joining.run(async () => {
      const { workshop } = await props.join(alias().trim());
      if (workshop) inside(workshop);
      else props.onWaiting(alias().trim());
    });
  };
  const elsewhere = () => (joining.at("alias") ? undefined : joining.failure()?.message);
  return (
    <form class="stack" onSubmit={join}>
      <p class="hint">
        {t("privacy-before")} <Link href="/privacy">{t("privacy-read")}</Link>
      </p>
      <AliasField
        value={alias()}
        error={joining.at("alias")}
        busy={another.busy()}
        onInput={(typed) => {
          setAlias(typed);
          joining.clear();
        }}
        onAnother={suggest}
      />
      <FormFailure message={elsewhere() ?? another.failure()?.message} />
      <button
        type="submit"
        class="button button-main button-large"
        disabled={joining.busy() || !mayUseAlias(alias())}
      >
        {t("join-go")}
      </button>
      <p class="hint">{t("join-privacy")}</p>
    </form>
  );
}

interface AsBeforeProps {
  readonly invitation: Invitation;
  readonly alias: string;
  readonly onForgotten: () => void;
}

/** This device has a seat already; on a shared tablet it may be somebody else's. */
function AsBefore(props: AsBeforeProps): JSX.Element {
  const leaving = createSending();
  const leave = () =>
    leaving.run(async () => {
      await ask(`/api/w/${props.invitation.workshop}/leave`, {});
      props.onForgotten();
    });
  return (
    <div class="stack">
      <button
        type="button"
        class="button button-main button-large"
        onClick={() => go(`/w/${props.invitation.workshop}`)}
      >
        {t("join-continue", { alias: props.alias })}
      </button>
      <FormFailure message={leaving.failure()?.message} />
      <p class="aside">
        {t("not-you-question")}{" "}
        <button type="button" class="button-quiet" disabled={leaving.busy()} onClick={leave}>
          {t("not-you-join")}
        </button>
      </p>
    </div>
  );
}
