/** An invitation: to an account, or to lead a workshop with the account one has or makes here. */
import { createSignal, type JSX, Match, onMount, Show, Switch } from "solid-js";
import { createSending } from "../app/form.ts";
import { Page } from "../app/page.tsx";
import { go } from "../app/router.tsx";
import { t } from "../i18n/index.ts";
import { FormFailure } from "../ui/field.tsx";
import { Lead } from "./lead.tsx";
import { NewAccount } from "./new-account.tsx";
import {
  type AccountTicket,
  type FacilitatorTicket,
  look,
  makeAccount,
  type Ticket,
  tokenOf,
} from "./ticket.ts";

export default function Invite(): JSX.Element {
  const token = tokenOf();
  const [ticket, setTicket] = createSignal<Ticket>();
  const looking = createSending();
  const again = () =>
    looking.run(async () => {
      setTicket(await look(token));
    });
  onMount(() => {
    if (token) again();
  });
  const toAccount = () => {
    const found = ticket();
    return found?.kind === "account" ? found : undefined;
  };
  const toWorkshop = () => {
    const found = ticket();
    return found?.kind === "facilitator" ? found : undefined;
  };
  return (
    <Switch fallback={<Waiting token={token} failure={looking.failure()?.message} again={again} />}>
      <Match when={toAccount()}>{(found) => <ToAccount token={token} ticket={found()} />}</Match>
      <Match when={toWorkshop()}>
        {(found) => <ToWorkshop token={token} ticket={found()} again={again} />}
      </Match>
    </Switch>
  );
}

interface WaitingProps {
  readonly token: string;
  readonly failure: string | undefined;
  readonly again: () => void;
}

/** Still asking, a link that was cut off, or one that works no more. */
function Waiting(props: WaitingProps): JSX.Element {
  return (
    <Page title={t("invite-title")}>
      <Show when={!props.token}>
        <p class="notice notice-bad">{t("ticket-no-token")}</p>
      </Show>
      <Show when={props.token && !props.failure}>
        <p>{t("loading")}</p>
      </Show>
      <FormFailure message={props.failure} />
      <Show when={props.failure}>
        <button type="button" class="button" onClick={() => props.again()}>
          {t("try-again")}
        </button>
      </Show>
    </Page>
  );
}

interface AccountProps {
  readonly token: string;
  readonly ticket: AccountTicket;
}

function ToAccount(props: AccountProps): JSX.Element {
  return (
    <Page title={t("invite-title")}>
      <p class="lead">{t("invite-account-text")}</p>
      <NewAccount
        name={props.ticket.name}
        make={(account) => makeAccount(props.token, account)}
        onMade={() => go("/workshops", { replace: true })}
      />
    </Page>
  );
}

interface WorkshopProps {
  readonly token: string;
  readonly ticket: FacilitatorTicket;
  readonly again: () => void;
}

function ToWorkshop(props: WorkshopProps): JSX.Element {
  const enter = () => go(`/w/${props.ticket.workshop}`, { replace: true });
  return (
    <Page title={props.ticket.title} over={t("invite-lead-over")}>
      <Show
        when={!props.ticket.leads}
        fallback={
          <div class="stack">
            <p class="notice">{t("invite-leads")}</p>
            <button type="button" class="button button-main button-large" onClick={enter}>
              {t("invite-enter")}
            </button>
          </div>
        }
      >
        <p class="lead">{t("invite-lead-text")}</p>
        <Lead token={props.token} ticket={props.ticket} again={props.again} onLeads={enter} />
      </Show>
    </Page>
  );
}
