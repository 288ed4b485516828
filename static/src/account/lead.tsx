/** Beginning to lead a workshop: as whom, and with which account. */
import { createSignal, createUniqueId, type JSX, Match, Show, Switch } from "solid-js";
import { ask } from "../app/api.ts";
import { createSending } from "../app/form.ts";
import { t } from "../i18n/index.ts";
import { forgetSeen } from "../shell/seen.ts";
import { FormFailure } from "../ui/field.tsx";
import { EmailField, PasswordField } from "./credentials.tsx";
import "../styles/account.css";
import { NewAccount } from "./new-account.tsx";
import { type FacilitatorTicket, makeAccount } from "./ticket.ts";

interface LeadProps {
  readonly token: string;
  readonly ticket: FacilitatorTicket;
  /** Asks the server anew: somebody else is signed in now. */
  readonly again: () => void;
  readonly onLeads: () => void;
}

export function Lead(props: LeadProps): JSX.Element {
  const [asSeat, setAsSeat] = createSignal(true);
  const [known, setKnown] = createSignal(false);
  const seat = () => props.ticket.seat !== null && asSeat();
  return (
    <div class="stack">
      <Show when={props.ticket.seat}>
        {(mine) => <AsWhom alias={mine().alias} same={asSeat()} onPick={setAsSeat} />}
      </Show>
      <Switch>
        <Match when={props.ticket.account}>
          {(account) => <SignedIn lead={props} seat={seat()} name={account().name} />}
        </Match>
        <Match when={known()}>
          <Known token={props.token} seat={seat()} onLeads={props.onLeads} />
          <button type="button" class="button-quiet" onClick={() => setKnown(false)}>
            {t("invite-new")}
          </button>
        </Match>
        <Match when={true}>
          <NewAccount
            make={(account) => makeAccount(props.token, account, { seat: seat() })}
            onMade={props.onLeads}
          />
          <button type="button" class="button-quiet" onClick={() => setKnown(true)}>
            {t("invite-known")}
          </button>
        </Match>
      </Switch>
    </div>
  );
}

interface AsWhomProps {
  readonly alias: string;
  readonly same: boolean;
  readonly onPick: (same: boolean) => void;
}

/** On a shared tablet the seat may be somebody else's. */
function AsWhom(props: AsWhomProps): JSX.Element {
  const group = createUniqueId();
  return (
    <fieldset class="panel whom">
      <legend>{t("invite-seat")}</legend>
      <label class="choice">
        <input type="radio" name={group} checked={props.same} onChange={() => props.onPick(true)} />
        {t("invite-seat-same", { alias: props.alias })}
      </label>
      <label class="choice">
        <input
          type="radio"
          name={group}
          checked={!props.same}
          onChange={() => props.onPick(false)}
        />
        {t("invite-seat-new")}
      </label>
    </fieldset>
  );
}

interface SignedInProps {
  readonly lead: LeadProps;
  readonly seat: boolean;
  readonly name: string;
}

function SignedIn(props: SignedInProps): JSX.Element {
  const sending = createSending();
  const accept = () =>
    sending.run(async () => {
      await ask("/api/ticket/accept", { token: props.lead.token, seat: props.seat });
      props.lead.onLeads();
    });
  const leave = () =>
    sending.run(async () => {
      await ask("/api/sign-out", {});
      await forgetSeen();
      props.lead.again();
    });
  return (
    <>
      <FormFailure message={sending.failure()?.message} />
      <button
        type="button"
        class="button button-main button-large"
        disabled={sending.busy()}
        onClick={accept}
      >
        {t("invite-go-as", { name: props.name })}
      </button>
      <button type="button" class="button-quiet" disabled={sending.busy()} onClick={leave}>
        {t("invite-other-account")}
      </button>
    </>
  );
}

interface KnownProps {
  readonly token: string;
  readonly seat: boolean;
  readonly onLeads: () => void;
}

function Known(props: KnownProps): JSX.Element {
  const [email, setEmail] = createSignal("");
  const [password, setPassword] = createSignal("");
  const sending = createSending();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    sending.run(async () => {
      await ask("/api/sign-in", { email: email(), password: password() });
      await ask("/api/ticket/accept", { token: props.token, seat: props.seat });
      props.onLeads();
    });
  };
  return (
    <form class="stack" onSubmit={submit}>
      <EmailField value={email()} onInput={setEmail} />
      <PasswordField value={password()} onInput={setPassword} />
      <FormFailure message={sending.failure()?.message} />
      <button type="submit" class="button button-main button-large" disabled={sending.busy()}>
        {t("invite-go")}
      </button>
    </form>
  );
}
