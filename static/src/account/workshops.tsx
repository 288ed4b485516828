/** My workshops: what the facilitator has made, and a new one. */
import { createSignal, For, type JSX, onMount, Show } from "solid-js";
import { ask, type Listed } from "../app/api.ts";
import { createSending } from "../app/form.ts";
import { Page } from "../app/page.tsx";
import { go, Link } from "../app/router.tsx";
import { CopyWorkshop } from "../facilitate/copy-workshop.tsx";
import { DeleteWorkshop } from "../facilitate/delete-workshop.tsx";
import { setWorkshopLanguage, t } from "../i18n/index.ts";
import { locale } from "../i18n/locale.ts";
import { forgetSeen } from "../shell/seen.ts";
import { FormFailure } from "../ui/field.tsx";
import { Icon } from "../ui/icon.tsx";
import { MenuButton, type MenuItem } from "../ui/menu.tsx";
import "../styles/account.css";
import { COPY, PLUS, TRASH } from "../ui/icons.ts";
import { CreateWorkshop } from "./create.tsx";

export default function MyWorkshops(): JSX.Element {
  const [list, setList] = createSignal<readonly Listed[]>();
  const [creating, setCreating] = createSignal(false);
  const [acting, setActing] = createSignal<Acting>();
  const fetching = createSending();
  const look = () =>
    fetching.run(async () => {
      const answer = await ask<{ workshops: readonly Listed[] }>("/api/workshops").catch(toSignIn);
      if (answer) setList(answer.workshops);
    });
  onMount(() => {
    setWorkshopLanguage(undefined);
    look();
  });
  return (
    <Page title={t("mine-title")} wide aside={<SignOut />}>
      <FormFailure message={fetching.failure()?.message} />
      <Show
        when={list()}
        fallback={<Waiting failed={fetching.failure() !== undefined} again={look} />}
      >
        {(mine) => (
          <Show
            when={creating() || mine().length === 0}
            fallback={
              <button type="button" class="button button-main" onClick={() => setCreating(true)}>
                <Icon name={PLUS} />
                {t("create-open")}
              </button>
            }
          >
            <CreateWorkshop
              first={mine().length === 0}
              onCancel={() => setCreating(false)}
              onCreated={(id) => go(`/w/${id}`)}
            />
          </Show>
        )}
      </Show>
      <ul class="cards">
        <For each={list()}>
          {(workshop) => (
            <Card workshop={workshop} onAct={(what) => setActing({ what, workshop })} />
          )}
        </For>
      </ul>
      <Show when={acting()}>
        {(on) => (
          <Asked
            on={on()}
            onClose={() => setActing(undefined)}
            onDeleted={() => {
              setList((all) => all?.filter((one) => one.id !== on().workshop.id));
              setActing(undefined);
            }}
          />
        )}
      </Show>
    </Page>
  );
}

function Waiting(props: { readonly failed: boolean; readonly again: () => void }): JSX.Element {
  return (
    <Show when={props.failed} fallback={<p>{t("loading")}</p>}>
      <button type="button" class="button" onClick={() => props.again()}>
        {t("try-again")}
      </button>
    </Show>
  );
}

/** Who is not signed in is asked to; everything else is a failure to be shown. */
function toSignIn(thrown: unknown): undefined {
  if ((thrown as { code?: string }).code !== "signed_out") throw thrown;
  go("/sign-in", { replace: true });
  return undefined;
}

interface Acting {
  readonly what: "copy" | "delete";
  readonly workshop: Listed;
}

interface AskedProps {
  readonly on: Acting;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

function Asked(props: AskedProps): JSX.Element {
  const about = () => props.on.workshop;
  return (
    <Show
      when={props.on.what === "delete"}
      fallback={<CopyWorkshop id={about().id} title={about().title} onClose={props.onClose} />}
    >
      <DeleteWorkshop
        id={about().id}
        title={about().title}
        onClose={props.onClose}
        onDeleted={props.onDeleted}
      />
    </Show>
  );
}

interface CardProps {
  readonly workshop: Listed;
  readonly onAct: (what: Acting["what"]) => void;
}

function Card(props: CardProps): JSX.Element {
  const items = (): readonly MenuItem[] => [
    { label: t("copy-workshop"), icon: COPY, run: () => props.onAct("copy") },
    {
      label: t("delete-workshop"),
      icon: TRASH,
      run: () => props.onAct("delete"),
      blocked: props.workshop.life === "open" ? t("delete-close-first") : undefined,
    },
  ];
  return (
    <li class="card">
      <div class="card-menu">
        <MenuButton
          icon="more"
          label={t("workshop-actions", { title: props.workshop.title })}
          items={items}
        />
      </div>
      <p class="chip" data-life={props.workshop.life}>
        {t(`life-${props.workshop.life}`)}
      </p>
      <h2>
        <Link href={`/w/${props.workshop.id}`} dir="auto">
          {props.workshop.title}
        </Link>
      </h2>
      <p class="card-text" dir="auto">
        {props.workshop.challenge}
      </p>
      <p class="hint">{t("changed-at", { when: moment(props.workshop.updated) })}</p>
    </li>
  );
}

/** A time as people here write it. */
function moment(ms: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(ms);
}

function SignOut(): JSX.Element {
  const leaving = createSending();
  const leave = () =>
    leaving.run(async () => {
      await ask("/api/sign-out", {});
      await forgetSeen();
      go("/sign-in", { replace: true });
    });
  return (
    <button type="button" class="button-quiet" disabled={leaving.busy()} onClick={leave}>
      {t("sign-out")}
    </button>
  );
}
