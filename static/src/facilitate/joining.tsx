/** How people get in: the code, the link, the QR picture, and the link for staff. */
import { createSignal, type JSX, onCleanup, onMount, Show } from "solid-js";
import { ask, type Entrance, type Seat } from "../app/api.ts";
import { createSending } from "../app/form.ts";
import { t } from "../i18n/index.ts";
import { CopyField } from "../ui/copy.tsx";
import { Confirm } from "../ui/dialog.tsx";
import { FormFailure } from "../ui/field.tsx";
import { say } from "../ui/speak.tsx";
import { useRoom } from "../workshop/room.ts";
import { codeTabs, grouped, pictureOf, spelled } from "./code.ts";
import { SecondFacilitator } from "./second.tsx";
import { WallLink } from "./wall/link.tsx";

export function Joining(props: { readonly seat: Seat }): JSX.Element {
  const room = useRoom();
  const base = () => `/api/workshops/${encodeURIComponent(room.id)}`;
  const [entrance, setEntrance] = createSignal<Pick<Entrance, "code" | "join_url">>(
    known(props.seat),
  );
  const [staffLink, setStaffLink] = createSignal<string>();
  const [rotating, setRotating] = createSignal(false);
  // Each of its own: looking at the code, which begins by itself, must not be in the way of an act.
  const [looking, turning, making] = [createSending(), createSending(), createSending()];
  let turned = 0;
  const look = () =>
    looking.run(async () => {
      const before = turned;
      const seen = await ask<Entrance>(base());
      // It may be the old code, asked for before there was another.
      if (before === turned) setEntrance(seen);
    });
  onMount(look);
  const tabs = codeTabs(room.id, look);
  onCleanup(() => tabs.stop());
  const rotate = () => {
    setRotating(false);
    turning.run(async () => {
      const fresh = await ask<Pick<Entrance, "code" | "join_url">>(`${base()}/code`, {});
      turned += 1;
      setEntrance(fresh);
      tabs.tell();
      say(t("code-rotated", { code: spelled(fresh.code) }));
    });
  };
  const makeStaffLink = () =>
    making.run(async () => {
      setStaffLink((await ask<{ url: string }>(`${base()}/staff-link`, {})).url);
    });
  return (
    <section class="steer-part">
      <Show when={room.live.workshop?.life !== "open"}>
        <p class="notice">{t("steer-join-not-open")}</p>
      </Show>
      <Show when={entrance().code}>
        <p class="code" dir="ltr">
          <span aria-hidden="true">{grouped(entrance().code)}</span>
          <span class="unseen">{t("code-is", { code: spelled(entrance().code) })}</span>
        </p>
        <img
          class="qr"
          alt={t("qr-alt", { url: entrance().join_url })}
          src={pictureOf(base(), entrance().code)}
          width="208"
          height="208"
        />
        <CopyField label={t("join-link")} text={entrance().join_url} />
      </Show>
      <div class="row">
        <button type="button" class="button" onClick={() => setRotating(true)}>
          {t("code-rotate")}
        </button>
      </div>
      <WallLink />
      <h4>{t("staff-link")}</h4>
      <p class="hint">{t("staff-link-text")}</p>
      <Show
        when={staffLink()}
        fallback={
          <button type="button" class="button" disabled={making.busy()} onClick={makeStaffLink}>
            {t("staff-link-make")}
          </button>
        }
      >
        {(url) => <CopyField label={t("staff-link")} text={url()} />}
      </Show>
      <SecondFacilitator />
      <FormFailure
        message={[making, turning, looking].map((each) => each.failure()).find(Boolean)?.message}
      />
      <Show when={rotating()}>
        <Confirm
          title={t("code-rotate")}
          text={t("code-rotate-text")}
          action={t("code-rotate-go")}
          onClose={() => setRotating(false)}
          onConfirm={rotate}
        />
      </Show>
    </section>
  );
}

function known(seat: Seat): Pick<Entrance, "code" | "join_url"> {
  return { code: seat.code ?? "", join_url: seat.join_url ?? "" };
}
